"""A function that crosses as text: the student's code calls it without asking us."""

from __future__ import annotations

import math
from collections.abc import Callable
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
        self._function = function_of(self._source)

    def __call__(self, x: Any) -> Any:
        return self._function(x)

    def _remote_(self) -> Reference:
        return Reference(0, f"formula:{self._source}", True)


def function_of(source: str) -> Callable[[Any], Any]:
    """The function that a suite has sent; to be called with nothing that a student has written."""
    code = compile(source, "/formula", "eval")  # a path: tracebacks count it as ours
    function: Callable[[Any], Any] = eval(code, {"np": np, "math": math})  # noqa: S307
    return function
