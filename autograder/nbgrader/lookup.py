"""The result of one hand-in: the stored one if it is still right, else a new one."""

from __future__ import annotations

from pathlib import Path

from autograder.batch.local import grade_batch
from autograder.batch.plan import up_to_date
from autograder.batch.request import GradeRequest, Kind
from autograder.batch.suite import suite_sha256
from autograder.course.course import Course
from autograder.course.records import Assignment, Result, Submission
from autograder.errors import EngineError, UsageError
from autograder.gradebook.store import Store
from autograder.grading.versions import versions_for


def stored_result(course: Course, assignment: Assignment, student: str) -> Result:
    """The result in `results/`, whatever has become of the hand-in (UsageError if none)."""
    found = Store(course.paths.results).inspect(student, assignment.name)
    if isinstance(found, Result):
        return found
    missing = f"{student} has no result of {assignment.name} in {course.paths.results}."
    raise UsageError(
        missing if found is None else str(found),
        f"`autograder grade {assignment.name} --student {student}` writes it.",
    )


def stored_or_graded(
    course: Course, assignment: Assignment, student: str, folder: Path, seconds: float
) -> Result:
    """The result for what lies in `folder`, graded now and stored where it is not there yet.

    Parameters
    ----------
    folder : Path
        Where nbgrader keeps the hand-in: the course's `submitted/<student>/<assignment>/`.
    seconds : float
        How long grading may take.

    Raises
    ------
    AutograderError
        If it cannot be graded here and now, for whatever reason that is not the student's.
    """
    own = course.paths.submitted / student / assignment.name
    if folder.resolve() != own.resolve():
        raise UsageError(
            f"nbgrader's hand-in is {folder}, the course's would be {own}.",
            "Let `submitted` under [paths] in course.toml name the folder that nbgrader uses.",
        )
    submission = Submission(student=student, assignment=assignment.name, folder=folder)
    suite = suite_sha256(assignment, course.seed)
    store = Store(course.paths.results)
    wanted = versions_for(assignment)
    return up_to_date(submission, store, suite, wanted) or _grade_hand_in(
        course, assignment, student, seconds
    )


def _grade_hand_in(course: Course, assignment: Assignment, student: str, seconds: float) -> Result:
    request = GradeRequest(
        course=course,
        assignment=assignment,
        submitted=course.paths.submitted,
        results=course.paths.results,
        students=(student,),
        sandbox=course.sandbox,
        seconds=seconds,
    )
    for event in grade_batch(request):
        if event.kind is Kind.INTERRUPTED:
            break  # a second try would take as long again
        if event.result is not None:
            return event.result
    raise EngineError(
        f"{student}'s hand-in was not graded within {seconds:g} s.",
        f"`autograder grade {assignment.name} --student {student}` takes as long as it needs.",
    )
