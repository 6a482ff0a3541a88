"""Points that a person gave, kept beside the result that they complete.

`results/<student>/<assignment>/manual.json`; result.json stays as it was graded.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from autograder.course.records import (
    CheckResult,
    ExerciseResult,
    Result,
    Status,
    Text,
    Verdict,
    total,
)
from autograder.gradebook.atomic_files import replace as write_file
from autograder.gradebook.result_json import to_bytes
from autograder.gradebook.store import Store

MANUAL = "manual.json"
SCHEMA = 1
BY_HAND = Text(de="Von Hand bewertet.", en="Graded by hand.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person gave for one exercise, and said about it."""

    name: str
    points: float
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """Everything a person gave for one hand-in.

    Attributes
    ----------
    submission_sha256 : str
        The hand-in that was read; for another one the points do not count.
    source : str
        Where they were given: `nbgrader`.
    """

    student: str
    assignment: str
    submission_sha256: str
    exercises: tuple[Given, ...]
    source: str = ""
    schema: int = SCHEMA


def write_manual(store: Store, manual: Manual) -> Path:
    """Store what a person gave, in the place of what was given before (EngineError)."""
    path = store.folder(manual.student, manual.assignment) / MANUAL
    write_file(path, to_bytes(json.dumps(asdict(manual), indent=1, ensure_ascii=False)))
    return path


def read_manual(store: Store, student: str, assignment: str) -> Manual | None:
    """What a person gave; None where there is nothing, or nothing that can be read."""
    try:
        data = (store.folder(student, assignment) / MANUAL).read_bytes()
        document = json.loads(data)
        found = Manual(
            student=document["student"],
            assignment=document["assignment"],
            submission_sha256=document["submission_sha256"],
            exercises=tuple(_given(entry) for entry in document["exercises"]),
            source=str(document.get("source", "")),
            schema=document["schema"],
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    expected = (SCHEMA, student, assignment)
    return found if (found.schema, found.student, found.assignment) == expected else None


def complete(store: Store, result: Result) -> Result:
    """The result with the points that a person gave for this very hand-in."""
    manual = read_manual(store, result.student, result.assignment)
    if manual is None or result.status is not Status.GRADED:
        return result
    if manual.submission_sha256 != result.submission.get("sha256"):
        return result
    given = {entry.name: entry for entry in manual.exercises}
    exercises = tuple(
        _complete(exercise, given[exercise.name]) if exercise.name in given else exercise
        for exercise in result.exercises
    )
    points = total(exercise.points for exercise in exercises)
    return replace(result, exercises=exercises, points=points)


def _complete(exercise: ExerciseResult, given: Given) -> ExerciseResult:
    """The exercise with a person's points, which win; what they said is one more check."""
    full = given.points >= exercise.max_points
    said = Text.same(given.comment) if given.comment else BY_HAND
    check = CheckResult(
        id="by_hand",
        passed=full,
        points=given.points,
        max_points=exercise.max_points,
        verdict=Verdict.PASSED if full else Verdict.FAILED,
        title=said if full else BY_HAND,
        message=said,
    )
    return replace(
        exercise,
        points=given.points,
        status="passed" if full else "failed",
        checks=(*exercise.checks, check),
    )


def _given(entry: Mapping[str, Any]) -> Given:
    points = float(entry["points"])
    if not math.isfinite(points) or points < 0:
        raise ValueError(f"{points} are no points")
    return Given(name=str(entry["name"]), points=points, comment=str(entry.get("comment", "")))
