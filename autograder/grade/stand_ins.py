"""The reference in the place of a student's function: called back, so it stays on our side."""

from __future__ import annotations

import inspect
import re
import signal
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
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
        with _confined(), np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
            return function(*arguments, **named)

    return call


@contextmanager
def _confined() -> Iterator[None]:
    """Nothing that the student's code hands over makes us open a file, or wait for long."""
    _Watch.install()
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    _Watch.forbidden += 1
    try:
        yield
    finally:
        _Watch.forbidden -= 1
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError("the reference took too long for what it was given")


class _Watch:
    """An audit hook (PEP 578), which cannot be taken away again: it has a switch."""

    installed = False
    forbidden = 0

    @classmethod
    def install(cls) -> None:
        if not cls.installed:
            cls.installed = True
            sys.addaudithook(cls._look)

    @classmethod
    def _look(cls, event: str, arguments: tuple[Any, ...]) -> None:
        if cls.forbidden and event.startswith(_FORBIDDEN):
            if event == "open" and _CLOCK.fullmatch(str(arguments[0])):
                return
            raise PermissionError("the reference may not do this while it stands in")
