"""The reference in the place of a student's function: called back, so it stays on our side."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from autograder.course.records import Assignment, Exercise
from autograder.grading.reference import Reference
from autograder.sandbox.student import Student

Lent = list[dict[Any, Any]]  # plain values, names of functions of the module


def lendable_functions(assignment: Assignment, module: str) -> frozenset[str]:
    """Functions of a module that an object of the student's may hold the reference of.

    The exercises that the manifest declares, and no other name of the reference's module.
    """
    named = (e.name for e in assignment.exercises if e.module == module and not e.manual)
    return frozenset(name for name in named if "." not in name)


def stand_in(
    exercise: Exercise,
    reference: Reference,
    student: Callable[[], Student],
    lent: frozenset[str] = frozenset(),
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
    lent : set of str
        See `lendable_functions`.
    """
    owner, _, method = exercise.name.rpartition(".")
    right = getattr(reference, owner or method)  # looked up now: later no file may be opened
    if not owner:
        return _silence_numpy(right)
    call_right = getattr(right, method)
    functions = {name: getattr(reference, name) for name in lent}

    def call(attributes: Lent, arguments: Lent, named: Lent) -> tuple[Any, Lent]:
        instance = object.__new__(right)
        theirs = student()
        vars(instance).update(_resolve_functions(attributes, functions, theirs))
        positional = _resolve_functions(arguments, functions, theirs)
        result = call_right(
            instance,
            *(positional[index] for index in sorted(positional)),
            **_resolve_functions(named, functions, theirs),
        )
        return result, _name_functions(vars(instance), reference)

    return _silence_numpy(call)


def _resolve_functions(values: Lent, lent: Mapping[str, Any], student: Student) -> dict[Any, Any]:
    """The values with the functions that are lent, and the student's own by every other name."""
    plain, names = values
    return plain | {
        key: lent[name] if name in lent else student[name] for key, name in names.items()
    }


def _name_functions(values: Mapping[str, Any], reference: Reference) -> Lent:
    """What `_resolve_functions` made of them, the other way round: functions go by their names."""
    names = {key: value.__name__ for key, value in values.items() if inspect.isfunction(value)}
    own = {key: name for key, name in names.items() if getattr(reference, name, 0) is values[key]}
    return [{key: value for key, value in values.items() if key not in own}, own]


def _silence_numpy(function: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        with np.errstate(all="ignore"):
            return function(*arguments, **named)

    return call
