"""A function given by its formula, which the student's code can call without asking us."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from autograder.wire.codec import Reference


class Formula:
    """A function of one number or array: a function of ours that runs in the sandbox.

    Any other function of the suite is called back, one round trip a call; this one is sent as
    text and costs nothing. It is no secret from the student's code.

    Parameters
    ----------
    text : str
        A Python expression in `x`, the names of `values`, `np` and `math`.
    **values : float
        What the other names stand for.

    Examples
    --------
    >>> Formula("abs(x - a)", a=2.0)(-1.0)
    3.0
    """

    def __init__(self, text: str, **values: float) -> None:
        given = "".join(f", {name}={value!r}" for name, value in values.items())
        self._source = f"lambda x{given}: {text}"
        self._function = eval(self._source, {"np": np, "math": math})  # noqa: S307 - a suite's own

    def __call__(self, x: Any) -> Any:
        return self._function(x)

    def _remote_(self) -> Reference:
        return Reference(0, f"formula:{self._source}", True)
