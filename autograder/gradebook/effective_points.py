"""What results count: the one place where a course's policy meets its results."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path

from autograder.collect.folders import open_regular
from autograder.collect.store import Store as HandIns
from autograder.collect.timestamps import TIMESTAMP, read_moment
from autograder.content.discover import assignment_folders
from autograder.content.sheets import find_sheets
from autograder.course.course import Course
from autograder.course.extensions import Extensions, read_extensions
from autograder.course.policy import Counted, counted, days_between, seconds_between
from autograder.course.records import Assignment, Result, Status, total
from autograder.course.roster import read_roster

_MOST = 200  # bytes of a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """Everything that decides what a result counts, besides the result.

    Attributes
    ----------
    extensions : Extensions
        Who has more time, or is exempt.
    submitted : Path, optional
        Where the collected hand-ins lie, for the times at which they came; without it, and for
        those that have none, a hand-in came in time.
    zone : tzinfo, optional
        The course's, by whose calendar days are counted.
    """

    extensions: Extensions = field(default_factory=Extensions)
    submitted: Path | None = None
    zone: tzinfo | None = None

    def of(self, assignment: Assignment, result: Result) -> Counted | None:
        """What a result counts; None where it has no points for a fault of ours."""
        if result.status is Status.ENGINE_ERROR:
            return None
        return self.at(assignment, result, self.handed_in(assignment, result))

    def at(self, assignment: Assignment, result: Result, came: datetime | None) -> Counted:
        """What a graded result would count if its hand-in had come at another time."""
        due = self.due(assignment, result.student)
        seconds, days = 0.0, None
        if due is not None and came is not None:
            seconds, days = seconds_between(due, came), days_between(due, came)
        extra = {exercise.name for exercise in assignment.exercises if exercise.bonus}
        return counted(
            assignment.policy,
            total(e.points for e in result.exercises if e.name not in extra),
            regular_points(assignment),
            bonus=total(e.points for e in result.exercises if e.name in extra),
            max_bonus=total(e.points for e in assignment.exercises if e.bonus),
            seconds_late=seconds,
            days_late=days,
        )

    def exempt(self, assignment: Assignment, student: str) -> bool:
        """Whether the assignment does not count for this student."""
        return self.extensions.exempt(student, assignment.name)

    def due(self, assignment: Assignment, student: str) -> datetime | None:
        """The deadline of this student."""
        deadline = assignment.deadline
        if deadline is not None and self.zone is not None:
            deadline = deadline.astimezone(self.zone)
        return self.extensions.due(student, assignment.name, deadline)

    def handed_in(self, assignment: Assignment, result: Result) -> datetime | None:
        """When the hand-in came that was graded, as far as that is known."""
        if self.submitted is None:
            return None
        graded = str(result.submission.get("sha256", ""))
        receipt = HandIns(self.submitted).receipt_of(result.student, assignment.name, graded)
        if receipt is None:  # nbgrader has collected it
            file = self.submitted / result.student / assignment.name / TIMESTAMP
            return _nbgrader_timestamp(file, assignment.deadline)
        return receipt.when if receipt.dated else None

    def seconds_late(self, assignment: Assignment, result: Result) -> float:
        """Time between deadline and hand-in; 0 where one of them is not known."""
        due = self.due(assignment, result.student)
        came = self.handed_in(assignment, result)
        return 0.0 if due is None or came is None else seconds_between(due, came)


def _nbgrader_timestamp(file: Path, deadline: datetime | None) -> datetime | None:
    """What nbgrader goes by when it calls a hand-in late."""
    try:
        with open_regular(str(file)) as opened:
            words = opened.read(_MOST).decode("ascii", "replace")
    except OSError:
        return None
    when, doubt = read_moment(words, deadline.tzinfo if deadline is not None else None)
    return None if doubt else when


def regular_points(assignment: Assignment) -> float:
    """The maximum of the exercises that are no bonus."""
    return total(exercise.points for exercise in assignment.exercises if not exercise.bonus)


def course_counting(course: Course, submitted: Path | None = None) -> Counting:
    """What decides in a course: its extensions, and its hand-ins or those of another folder.

    Raises
    ------
    ContentError
        If extensions or roster are wrong.
    """
    roster = course.paths.roster
    extensions = read_extensions(
        course.paths.extensions,
        assignments=[
            *(folder.name for folder in assignment_folders(course)),
            *(sheet.assignment.name for sheet in find_sheets(course)),
        ],
        students={s.id for s in read_roster(roster)} if roster.is_file() else None,
        zone=course.timezone,
    )
    return Counting(
        extensions=extensions,
        submitted=submitted or course.paths.submitted,
        zone=course.timezone,
    )
