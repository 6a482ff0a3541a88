"""Give every check the same random numbers, whatever generator the student's code draws from."""

import random
import sys
from types import ModuleType

import numpy as np

_SPARED = "secrets" not in sys.modules
if _SPARED:  # of which numpy takes one function, and which brings OpenSSL into every worker
    sys.modules["secrets"] = ModuleType("secrets")
    sys.modules["secrets"].randbits = random.SystemRandom().getrandbits  # type: ignore[attr-defined]
from numpy.random import bit_generator  # noqa: E402

if _SPARED:
    del sys.modules["secrets"]

_state = {"next": 0}


def _fixed_bits(bits: int) -> int:
    _state["next"] += 1
    return _state["next"] * 0x9E3779B97F4A7C15 & (1 << bits) - 1


def install() -> None:
    """Let unseeded Generators draw their entropy from the check's seed instead of the system."""
    bit_generator.randbits = _fixed_bits  # type: ignore[attr-defined]


def seed(number: int) -> None:
    """Start a check: `random`, `numpy.random` and unseeded Generators begin at `number`."""
    random.seed(number)
    np.random.seed(number & 0xFFFFFFFF)
    _state["next"] = number
