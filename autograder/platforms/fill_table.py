"""Fill points into a table that a learning platform wrote, and leave the rest as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from autograder.collect.matching import Roster
from autograder.course.csv_files import Sheet
from autograder.course.policy import Counted
from autograder.course.records import Assignment
from autograder.course.roster import Student
from autograder.errors import SubmissionError, UsageError
from autograder.gradebook.effective_points import regular_points
from autograder.platforms.export import ExportRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One student's line of the table; `counted` is None for somebody who is exempt."""

    index: int
    student: str
    counted: Counted | None


def rows_to_fill(
    table: Sheet,
    known_as: Callable[[int], Sequence[str]],
    request: ExportRequest,
    notes: list[str],
    *,
    begin: int = 1,
) -> Iterator[Row]:
    """The lines of students who have points, or are exempt; the others are to stay as they are.

    Parameters
    ----------
    known_as : callable
        What the student of a line is known as, the surest first; nothing for no student.
    notes : list of str
        Where to say whose points found no line.
    """
    by_student = {result.student: result for result in request.results}
    roster = Roster.of(request.students)
    found: dict[str, int] = {}
    waiting = 0
    for index in range(begin, len(table.raw)):
        known = list(filter(None, known_as(index)))
        if not known:
            continue
        try:
            student = roster.match(known[0], known)
        except SubmissionError:
            continue
        if student in found:
            notes.append(f"{student} stands in lines {found[student] + 1} and {index + 1}")
            continue
        found[student] = index
        if request.counting.exempt(request.assignment, student):
            yield Row(index=index, student=student, counted=None)
        elif student in by_student:
            counted = request.counting.of(request.assignment, by_student[student])
            if counted is None:
                notes.append(f"{student} has no points yet, for a fault of ours: left as it is")
            else:
                waiting += any(e.waits for e in by_student[student].exercises)
                yield Row(index=index, student=student, counted=counted)
    if waiting:
        notes.append(f"{waiting} of these hand-ins wait for points that a person gives")
    for student in sorted(by_student.keys() - found.keys()):
        notes.append(f"{student} has points, but no line in {table.path.name}")


def scaled_points(counted: Counted, maximum: float, student: str, notes: list[str]) -> float:
    """The points as the platform counts them: at most its maximum."""
    if counted.points > maximum:
        notes.append(f"{student} has {counted.points:g} points: written as {maximum:g}, the most")
    return min(counted.points, maximum)


def same_maximum(table: Sheet, said: str, assignment: Assignment) -> float:
    """The maximum that a table names, which must be the assignment's (UsageError)."""
    ours = regular_points(assignment)
    try:
        theirs = float(said.replace(",", ".")) if said else ours
    except ValueError:
        theirs = ours
    if abs(theirs - ours) > 1e-6:
        raise UsageError(
            f"{table.path} counts up to {theirs:g} points, {assignment.name} up to {ours:g}.",
            f"Set the maximum there to {ours:g} and download the table again.",
        )
    return theirs


def written_points(value: float, *, comma: bool = False) -> str:
    """Points as platforms read them, with two decimals at most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if comma else text


def need_roster(students: Sequence[Student]) -> None:
    """Without a roster nobody knows whose line is whose."""
    if not students:
        raise UsageError(
            "There is no roster, so nobody knows whose line is whose.",
            "Write roster.csv: id,name,email and, if wanted, lms (ids of the platform).",
        )
