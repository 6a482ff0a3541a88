"""What results count: the one place where a course's policy meets its results."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from autograder.collect.store import Store as HandIns
from autograder.content.discover import assignment_folders
from autograder.course.course import Course
from autograder.course.extensions import Extensions, read_extensions
from autograder.course.policy import Counted, counted
from autograder.course.records import Assignment, Result, Status, total
from autograder.course.roster import read_roster


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
    """

    extensions: Extensions = field(default_factory=Extensions)
    submitted: Path | None = None

    def of(self, assignment: Assignment, result: Result) -> Counted | None:
        """What a result counts; None where it has no points for a fault of ours."""
        if result.status is Status.ENGINE_ERROR:
            return None
        return self.at(assignment, result, self.seconds_late(assignment, result))

    def at(self, assignment: Assignment, result: Result, seconds_late: float) -> Counted:
        """What a graded result would count if its hand-in had come at another time."""
        extra = {exercise.name for exercise in assignment.exercises if exercise.bonus}
        return counted(
            assignment.policy,
            total(e.points for e in result.exercises if e.name not in extra),
            regular_points(assignment),
            bonus=total(e.points for e in result.exercises if e.name in extra),
            max_bonus=total(e.points for e in assignment.exercises if e.bonus),
            seconds_late=seconds_late,
        )

    def exempt(self, assignment: Assignment, student: str) -> bool:
        """Whether the assignment does not count for this student."""
        return self.extensions.exempt(student, assignment.name)

    def due(self, assignment: Assignment, student: str) -> datetime | None:
        """The deadline of this student."""
        return self.extensions.due(student, assignment.name, assignment.deadline)

    def handed_in(self, assignment: Assignment, result: Result) -> datetime | None:
        """When the hand-in came that was graded, as far as that is known."""
        if self.submitted is None:
            return None
        graded = str(result.submission.get("sha256", ""))
        receipt = HandIns(self.submitted).receipt_of(result.student, assignment.name, graded)
        return receipt.when if receipt is not None and receipt.dated else None

    def seconds_late(self, assignment: Assignment, result: Result) -> float:
        """Time between deadline and hand-in; 0 where one of them is not known."""
        due = self.due(assignment, result.student)
        came = self.handed_in(assignment, result)
        return 0.0 if due is None or came is None else (came - due).total_seconds()


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
        assignments=[folder.name for folder in assignment_folders(course)],
        students={s.id for s in read_roster(roster)} if roster.is_file() else None,
        zone=course.timezone,
    )
    return Counting(extensions=extensions, submitted=submitted or course.paths.submitted)
