"""Points that people gave, kept beside the result that they complete.

`results/<student>/<assignment>/manual.json`; result.json stays as it was graded. Everything that
was ever given is kept in `history/` as well: where the file is damaged, the last points count that
can be read.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from autograder.course.codec import convert, encode, parse
from autograder.course.records import ExerciseResult, Finite, Mark, Result, Status, total
from autograder.gradebook.atomic_files import explain_write_errors, make_folder
from autograder.gradebook.atomic_files import replace as write_file
from autograder.gradebook.rubric import Item, Rubric, read_rubric
from autograder.gradebook.store import HISTORY, Damage, Store

MANUAL = "manual.json"
SECOND = "second_look.json"  # of who has marked a sample again; counts nothing
LOCK = ".marks.lock"
SCHEMA = 2
_READ = (1, SCHEMA)  # the first one knew neither items nor who and when
_LONGEST = 20_000  # characters of a comment
NBGRADER = "nbgrader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person gave for one exercise, and said about it.

    Attributes
    ----------
    points : float
        Beside what the items give.
    items : tuple of str
        Those of the rubric that apply, by their ids.
    beyond : bool
        More than the maximum, or less than nothing, is meant.
    answer_sha256 : str
        The text that was marked; where it has changed, it is marked again.
    by, at : str
        Who marked it, and when (ISO 8601).
    """

    name: str
    points: Finite
    comment: str = ""
    items: tuple[str, ...] = ()
    beyond: bool = False
    answer_sha256: str = ""
    by: str = ""
    at: str = ""

    @property
    def version(self) -> str:
        """Another one for whatever is changed; whoever replaces a mark names the one they saw."""
        text = json.dumps(asdict(self), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """Everything a person gave for one hand-in.

    Attributes
    ----------
    submission_sha256 : str
        The hand-in that was read; for another one the points do not count.
    source : str
        Where they were given: `nbgrader`, `mark`.
    """

    student: str
    assignment: str
    submission_sha256: str
    exercises: tuple[Given, ...]
    source: str = ""
    schema: int = SCHEMA

    def of(self, exercise: str) -> Given | None:
        """What was given for one exercise."""
        return next((given for given in self.exercises if given.name == exercise), None)


@contextmanager
def marks_lock(results: Path) -> Iterator[None]:
    """Wait until nobody else writes marks into a results folder; the lock dies with its process.

    Whoever replaces a mark reads it inside, so that nothing is overwritten unseen.
    """
    with explain_write_errors(results):
        make_folder(results)
        handle = os.open(results / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def write_manual(store: Store, manual: Manual, file: str = MANUAL) -> Path:
    """Store what a person gave; what was given before is kept (EngineError)."""
    path = store.folder(manual.student, manual.assignment) / file
    data = encode(manual)
    with suppress(OSError):
        _keep_in_history(path, path.read_bytes())
    _keep_in_history(path, data)
    write_file(path, data)
    return path


def read_manual(store: Store, student: str, assignment: str, file: str = MANUAL) -> Manual | None:
    """What a person gave; of a damaged file (see `damaged`) what was given before it."""
    found = inspect_manual(store, student, assignment, file)
    return (
        _last_readable(store, student, assignment, file)[0] if isinstance(found, Damage) else found
    )


def inspect_manual(
    store: Store, student: str, assignment: str, file: str = MANUAL
) -> Manual | Damage | None:
    """What a person gave, or what is wrong with the file, or None."""
    path = store.folder(student, assignment) / file
    try:
        return _decode_manual(path.read_bytes(), student, assignment)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        kept = _last_readable(store, student, assignment, file)[1]
        remedy = (
            f"The points of {kept} count instead; `autograder mark {assignment}` and `autograder "
            "nbgrader pull` write it anew."
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
    """What of one assignment cannot be read, or cannot be meant: to be reported."""
    found = []
    rubric = read_rubric(store.root)
    for student in store.students():
        entry = inspect_manual(store, student, assignment)
        if isinstance(entry, Damage):
            found.append(entry)
        elif entry is not None and (result := store.read(student, assignment)) is not None:
            found += _impossible_marks(store, entry, result, rubric)
    return found


def _impossible_marks(
    store: Store, manual: Manual, result: Result, rubric: Rubric
) -> Iterator[Damage]:
    """The marks of a hand-in that do not count, for they cannot be meant."""
    if manual.submission_sha256 != result.submission.get("sha256"):
        return
    exercises = {exercise.name: exercise for exercise in result.exercises}
    for given in manual.exercises:
        exercise = exercises.get(given.name)
        reason = (
            f'it marks "{given.name}", which is no exercise of the assignment'
            if exercise is None
            else problem(given, exercise.max_points, rubric.of(result.assignment, given.name))
        )
        if reason:
            yield Damage(
                student=manual.student,
                assignment=manual.assignment,
                path=store.folder(manual.student, manual.assignment) / MANUAL,
                reason=reason,
                remedy=f"That mark does not count: `autograder mark {manual.assignment}` gives "
                "another one.",
            )


def _last_readable(
    store: Store, student: str, assignment: str, file: str
) -> tuple[Manual | None, Path | None]:
    """The last points in the history that can be read, and their file."""
    for path in reversed(_history_files(store.folder(student, assignment) / file)):
        with suppress(OSError, ValueError):
            return _decode_manual(path.read_bytes(), student, assignment), path
    return None, None


def _keep_in_history(path: Path, data: bytes) -> None:
    kept = _history_files(path)
    mark = hashlib.sha256(data).hexdigest()[:12]
    if not (kept and kept[-1].stem.endswith(mark)):
        number = 1 + (_history_number(kept[-1]) if kept else 0)
        write_file(path.parent / HISTORY / f"{path.stem}-{number}-{mark}.json", data)


def _history_files(path: Path) -> list[Path]:
    """What was given, the oldest first; names of results' own history begin with a number."""
    found = (path.parent / HISTORY).glob(f"{path.stem}-*-*.json")
    return sorted((kept for kept in found if _history_number(kept)), key=_history_number)


def _history_number(path: Path) -> int:
    number = path.stem.split("-")[1]
    return int(number) if number.isdecimal() else 0


def _decode_manual(data: bytes, student: str, assignment: str) -> Manual:
    """ValueError with what is wrong."""
    found = convert(parse(data, _READ), Manual)
    if (found.student, found.assignment) != (student, assignment):
        raise ValueError(f"it belongs to {found.student!r}, {found.assignment!r}")
    if len({given.name for given in found.exercises}) < len(found.exercises):
        raise ValueError("an exercise stands in it twice")
    for given in found.exercises:
        if given.points < 0 and not given.items and not given.beyond:
            raise ValueError(f"{given.points} are no points")
    # nbgrader's extra credit may exceed the maximum, which the first schema did not say.
    old = found.schema == 1 and found.source == NBGRADER
    exercises = tuple(
        replace(given, comment=given.comment[:_LONGEST], beyond=given.beyond or old)
        for given in found.exercises
    )
    return replace(found, exercises=exercises, schema=SCHEMA)


def decided_exercises(result: Result) -> frozenset[str]:
    """The exercises of a complete result whose points a person gave."""
    return frozenset(e.name for e in result.exercises if e.mark is not None)


def complete_result(store: Store, result: Result) -> Result:
    """The result with the points that a person gave for this very hand-in.

    A mark that cannot be meant (see `damaged_manuals`) does not count: the exercise waits.

    Raises
    ------
    ContentError
        If the rubric cannot be read.
    """
    manual = read_manual(store, result.student, result.assignment)
    if manual is None or result.status is not Status.GRADED:
        return result
    if manual.submission_sha256 != result.submission.get("sha256"):
        return result
    rubric = read_rubric(store.root)
    exercises = tuple(
        _complete_exercise(
            exercise, manual.of(exercise.name), rubric.of(result.assignment, exercise.name)
        )
        for exercise in result.exercises
    )
    points = total(exercise.points for exercise in exercises)
    return replace(result, exercises=exercises, points=points)


def problem(given: Given, max_points: float, items: Sequence[Item]) -> str:
    """Why a mark cannot be meant; empty where it can."""
    unknown = [name for name in given.items if all(item.id != name for item in items)]
    if unknown:
        return f'the rubric has no item "{unknown[0]}" for "{given.name}"'
    if given.beyond:
        return ""
    if not given.items and not 0 <= given.points <= max_points:
        return f'it gives {given.points:g} of {max_points:g} points for "{given.name}"'
    return ""


def earned(given: Given, max_points: float, items: Iterable[Item]) -> float:
    """What a mark counts: points and items, within 0 and the maximum unless more is meant."""
    found = total([given.points, *(item.points for item in items if item.id in given.items)])
    return found if given.beyond else min(max(found, 0.0), max_points)


def _complete_exercise(
    exercise: ExerciseResult, given: Given | None, items: Sequence[Item]
) -> ExerciseResult:
    """The exercise with a person's points, which win, and what they said."""
    if given is None or problem(given, exercise.max_points, items):
        return exercise
    points = earned(given, exercise.max_points, items)
    said = tuple((item.text, item.points) for item in items if item.id in given.items)
    return replace(
        exercise,
        points=points,
        status="passed" if points >= exercise.max_points else "failed",
        mark=Mark(comment=given.comment, items=said),
    )
