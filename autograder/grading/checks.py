"""From collected pytest items to checks with an exercise, points and sentences."""

from __future__ import annotations

import hashlib
import inspect
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from autograder.course.records import Assignment, Text, total
from autograder.course.strict_toml import did_you_mean
from autograder.errors import ContentError

_SKIPPING = ("skip", "skipif", "xfail")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One hidden check: a test function, or one case of a parametrised one."""

    id: str
    exercise: str
    points: float
    title: Text
    show: bool
    seed: int

    @property
    def function(self) -> str:
        """The name of the test function."""
        return self.id.partition("::")[2].partition("[")[0]


def read_checks(
    items: Sequence[pytest.Item], assignment: Assignment, course_seed: int
) -> list[Check]:
    """The checks of a suite, in the order of its items.

    Raises
    ------
    ContentError
        If a test names no exercise or an unknown one, lacks a sentence in one language, may be
        skipped, or if the points of an exercise do not add up.
    """
    cases = Counter(_test_function(item) for item in items)
    checks = [
        _read_check(item, assignment, course_seed, cases[_test_function(item)]) for item in items
    ]
    _points_add_up(checks, assignment)
    return checks


def _test_function(item: pytest.Item) -> str:
    return item.nodeid.partition("[")[0]


def _place_of_test(item: pytest.Item, assignment: Assignment) -> str:
    return f"{assignment.name}/hidden/{item.path.name}: {item.name}"


def _read_check(item: pytest.Item, assignment: Assignment, course_seed: int, cases: int) -> Check:
    where = _place_of_test(item, assignment)
    mark = item.get_closest_marker("exercise")
    if mark is None or len(mark.args) != 1 or "points" not in mark.kwargs:
        raise ContentError(
            f"{where} does not say which exercise it belongs to",
            'Mark it: @pytest.mark.exercise("name", points=1)',
        )
    if any(item.get_closest_marker(name) for name in _SKIPPING):
        raise ContentError(
            f"{where} may be skipped", "A graded check always runs: remove the mark."
        )
    exercise = mark.args[0]
    names = [entry.name for entry in assignment.exercises if not entry.manual]
    if exercise not in names:
        hint = did_you_mean(str(exercise), names) or f"There are: {', '.join(names)}."
        raise ContentError(f"{where} names the exercise {exercise!r}, which there is not", hint)
    points = mark.kwargs["points"]
    if not isinstance(points, (int, float)) or points <= 0:
        raise ContentError(f"{where} has points={points!r}", "Points are a positive number.")
    identity = f"{item.path.name}::{item.name}"
    digest = hashlib.sha256(f"{course_seed}:{assignment.name}:{identity}".encode()).digest()
    return Check(
        id=identity,
        exercise=exercise,
        points=points / cases,
        title=_read_title(item, where, assignment.languages),
        show=bool(mark.kwargs.get("show", False)),
        seed=int.from_bytes(digest[:8], "little"),
    )


def _read_title(item: pytest.Item, where: str, languages: tuple[str, ...]) -> Text:
    paragraphs = (inspect.getdoc(getattr(item, "obj", None)) or "").split("\n\n")
    first = " ".join(paragraphs[0].split())
    german = [p for p in paragraphs[1:] if p.lower().startswith("de:")]
    if first and not german and len(languages) == 1:
        return Text.same(first)
    if not first or not german:
        one = len(languages) == 1
        raise ContentError(
            f"{where} needs a docstring" + ("" if one else " in both languages"),
            "Say in one sentence what should be true."
            if one
            else "First paragraph: English, what should be true. A later one: 'de: ' and German.",
        )
    return Text(de=" ".join(german[0][3:].split()), en=first)


def _points_add_up(checks: Sequence[Check], assignment: Assignment) -> None:
    sums: dict[str, list[float]] = defaultdict(list)
    for check in checks:
        sums[check.exercise].append(check.points)
    for exercise in assignment.exercises:
        if exercise.manual:
            continue
        if exercise.name not in sums:
            raise ContentError(
                f"{assignment.name}: no check belongs to the exercise {exercise.name!r}",
                "Write one in hidden/, or mark the exercise `manual = true`.",
            )
        found = total(sums[exercise.name])
        if found != total([exercise.points]):
            raise ContentError(
                f"{assignment.name}: the checks of {exercise.name!r} are worth {found:g} points, "
                f"assignment.toml says {exercise.points:g}",
                "Make the two agree.",
            )
