"""Give every check the same random numbers, whatever generator the student's code draws from."""

import random

import numpy as np
from numpy.random import bit_generator

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
