"""Points that a person gave, kept beside the result that they complete.

`results/<student>/<assignment>/manual.json`; result.json stays as it was graded. Everything that
was ever given is kept in `history/` as well: where the file is damaged, the last points count that
can be read.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from contextlib import suppress
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
from autograder.gradebook.store import HISTORY, Damage, Store

MANUAL = "manual.json"
SCHEMA = 1
_PREFIX = "manual-"  # results' own history has names that begin with a number
CHECK = "by_hand"  # what a person gave is one more check of the exercise
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
    """Store what a person gave; what was given before is kept (EngineError)."""
    path = store.folder(manual.student, manual.assignment) / MANUAL
    data = to_bytes(json.dumps(asdict(manual), indent=1, ensure_ascii=False))
    with suppress(OSError):
        _keep(path, path.read_bytes())
    _keep(path, data)
    write_file(path, data)
    return path


def read_manual(store: Store, student: str, assignment: str) -> Manual | None:
    """What a person gave; of a damaged file (see `damaged`) what was given before it."""
    found = inspect_manual(store, student, assignment)
    return _before(store, student, assignment)[0] if isinstance(found, Damage) else found


def inspect_manual(store: Store, student: str, assignment: str) -> Manual | Damage | None:
    """What a person gave, or what is wrong with the file, or None."""
    path = store.folder(student, assignment) / MANUAL
    try:
        return _decode(path.read_bytes(), student, assignment)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        kept = _before(store, student, assignment)[1]
        remedy = (
            f"The points of {kept} count instead; `autograder nbgrader pull` writes it anew."
            if kept
            else "No earlier points are kept: give them again."
        )
        return Damage(
            student=student,
            assignment=assignment,
            path=path,
            reason=getattr(error, "strerror", None) or str(error),
            remedy=remedy,
        )


def damaged_manuals(store: Store, assignment: str) -> list[Damage]:
    """The files of one assignment that cannot be read: to be reported."""
    found = (inspect_manual(store, student, assignment) for student in store.students())
    return [entry for entry in found if isinstance(entry, Damage)]


def _before(store: Store, student: str, assignment: str) -> tuple[Manual | None, Path | None]:
    """The last points in the history that can be read, and their file."""
    for path in reversed(_kept(store.folder(student, assignment))):
        with suppress(OSError, ValueError):
            return _decode(path.read_bytes(), student, assignment), path
    return None, None


def _keep(path: Path, data: bytes) -> None:
    kept = _kept(path.parent)
    mark = hashlib.sha256(data).hexdigest()[:12]
    if not (kept and kept[-1].stem.endswith(mark)):
        number = 1 + (_number(kept[-1]) if kept else 0)
        write_file(path.parent / HISTORY / f"{_PREFIX}{number}-{mark}.json", data)


def _kept(folder: Path) -> list[Path]:
    """What was given, the oldest first."""
    found = (folder / HISTORY).glob(f"{_PREFIX}*-*.json")
    return sorted((path for path in found if _number(path)), key=_number)


def _number(path: Path) -> int:
    number = path.name.removeprefix(_PREFIX).partition("-")[0]
    return int(number) if number.isdecimal() else 0


def _decode(data: bytes, student: str, assignment: str) -> Manual:
    """ValueError with what is wrong."""
    try:
        document = json.loads(data)
        found = Manual(
            student=document["student"],
            assignment=document["assignment"],
            submission_sha256=document["submission_sha256"],
            exercises=tuple(_given(entry) for entry in document["exercises"]),
            source=str(document.get("source", "")),
            schema=document["schema"],
        )
    except KeyError as error:
        raise ValueError(f"an entry is missing ({error})") from error
    except (TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(f"an entry is wrong ({error})") from error
    except UnicodeDecodeError:
        raise ValueError("it is not text") from None
    expected = (SCHEMA, student, assignment)
    if (found.schema, found.student, found.assignment) != expected:
        raise ValueError(f"it belongs to {found.student!r}, {found.assignment!r}")
    return found


def decided(result: Result) -> frozenset[str]:
    """The exercises of a complete result whose points a person gave."""
    return frozenset(e.name for e in result.exercises if any(c.id == CHECK for c in e.checks))


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
        id=CHECK,
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
