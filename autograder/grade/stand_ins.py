"""The reference in the place of a student's function: called back, so it stays on our side."""

from __future__ import annotations

import inspect
import re
import signal
import sys
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from autograder.grade.reference import Reference
from autograder.model import Exercise
from autograder.sandbox.student import Student

SECONDS = 2.0  # of one call of the reference, whatever the student's code hands to it
_FORBIDDEN = ("open", "os.", "subprocess.", "socket.", "shutil.", "ctypes.")
_CLOCK = re.compile(r"/proc/\d+/stat")  # read for every request to the worker

Lent = list[dict[Any, Any]]  # plain values, names of functions of the module


def stand_in(
    exercise: Exercise, reference: Reference, student: Callable[[], Student]
) -> Callable[..., Any]:
    """The function that takes the place of an exercise's.

    For a method it takes what `worker.stand_ins` lends (the object's attributes, positional
    arguments, named ones) and gives the result and the attributes as they are afterwards.

    Parameters
    ----------
    reference : Reference
        The exercise's module on our side.
    student : callable
        Gives the same module in the sandbox, which does not run yet.
    """
    owner, _, method = exercise.name.rpartition(".")
    right = getattr(reference, owner or method)  # looked up now: later no file may be opened
    if not owner:
        return _quiet(right)

    def call(attributes: Lent, arguments: Lent, named: Lent) -> tuple[Any, Lent]:
        instance = object.__new__(right)
        theirs = student()
        vars(instance).update(_ours(attributes, reference, theirs))
        positional = _ours(arguments, reference, theirs)
        result = getattr(instance, method)(
            *(positional[index] for index in sorted(positional)),
            **_ours(named, reference, theirs),
        )
        return result, _theirs(vars(instance), reference)

    return _quiet(call)


def _ours(lent: Lent, reference: Reference, student: Student) -> dict[Any, Any]:
    """The values with our functions of the same names, and the student's where we have none."""
    plain, functions = lent
    return plain | {
        key: getattr(reference, name, None) or getattr(student, name)
        for key, name in functions.items()
    }


def _theirs(values: Mapping[str, Any], reference: Reference) -> Lent:
    """What `_ours` made of them, the other way round."""
    functions = {key: value.__name__ for key, value in values.items() if inspect.isfunction(value)}
    own = {key: name for key, name in functions.items() if hasattr(reference, name)}
    return [{key: value for key, value in values.items() if key not in own}, own]


def _quiet(function: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        with _Confined(), np.errstate(all="ignore"):
            return function(*arguments, **named)

    return call


class _Confined:
    """Nothing that the student's code hands over makes us open a file, or compute for long.

    Entered for every call: a training calls thousands of times. The audit hook (PEP 578) cannot
    be taken away again, so it has a switch.
    """

    inside = 0
    installed = False

    def __enter__(self) -> None:
        if not _Confined.installed:
            _Confined.installed = True
            sys.addaudithook(_look)
            signal.signal(signal.SIGALRM, _too_long)
        _Confined.inside += 1
        signal.setitimer(signal.ITIMER_REAL, SECONDS)

    def __exit__(self, *_exception: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        _Confined.inside -= 1


def _too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError("the reference took too long for what it was given")


def _look(event: str, arguments: tuple[Any, ...]) -> None:
    if _Confined.inside and event.startswith(_FORBIDDEN):
        if event == "open" and _CLOCK.fullmatch(str(arguments[0])):
            return
        raise PermissionError("the reference may not do this while it stands in")
