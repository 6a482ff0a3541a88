"""Whose fault it is that a check stumbles: the suite's own, or the values that it was given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.course.records import Text
from autograder.errors import EngineError
from autograder.grading.assertions import CheckFailed, Undecided
from autograder.grading.suite_state import Grading
from autograder.locale.message import Message, message
from autograder.sandbox.worker_failures import StudentFailure

_MOST = 500  # characters of an exception
_PLAIN = (bool, int, float, complex, str, bytes, list, tuple, dict)

Call = Callable[[], BaseException | None]


class Unusable(CheckFailed):
    """What the student's code gave is nothing that a check, which is right, can work with."""


def is_unexpected_error(error: BaseException) -> bool:
    """Whether a check ended otherwise than by holding, failing, or being for a person."""
    planned = (AssertionError, StudentFailure, Undecided, EngineError, KeyboardInterrupt)
    return not isinstance(error, planned)


def whose_fault(grading: Grading, call: Call, error: BaseException) -> BaseException | None:
    """How a check that stumbled over a submission ends.

    The same check is run with the solution in the submission's place, then with the submission
    again. If it holds for the one and stumbles over the other, it stumbles over what the
    submission gave.

    Parameters
    ----------
    call : callable
        Runs the check on what `grading` has opened; gives the exception that ended it.
    error : BaseException
        What it stumbled with.

    Returns
    -------
    BaseException or None
        `error`, where the check does not hold for the solution: the suite's own fault.

    Raises
    ------
    EngineError
        If the sandbox does not work.
    """
    with grading.solution_instead():
        if call() is not None:
            return error
    again = call()
    if again is None or not is_unexpected_error(again):
        return again
    return _unusable_failure(grading, told(again))


def told(error: BaseException) -> str:
    """Kind and words of an exception; one about a number of a student's may have no words."""
    kind = type(error).__name__
    try:
        return f"{kind}: {error}"[:_MOST]
    except Exception:  # noqa: BLE001 - whatever a value makes of it
        return kind


def _unusable_failure(grading: Grading, said: str) -> Unusable:
    trace = grading.session.trace if grading.session is not None else []
    given = [answer[0] for what, answer in trace if what != "raised"]
    last = _kind_of_value(given[-1]) if given else message("grading-given-nothing")
    return Unusable(message("grading-unusable", last=last), Text.same(said))


def _kind_of_value(value: Any) -> Message:
    """A value by its kind alone: what is in it could be a hidden input."""
    if value is None:
        return message("grading-kind-none")
    if isinstance(value, np.ndarray):
        return message("grading-given-array", axes=value.ndim)
    if isinstance(value, _PLAIN):
        return message("grading-given-type", type=type(value).__name__)
    return message("grading-kind-own")
