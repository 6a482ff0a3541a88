"""Which submissions a run has to grade."""

from __future__ import annotations

from collections.abc import Mapping

from autograder.batch.request import GradeRequest
from autograder.collect.submissions import UnreadableSubmission, find_submissions, read_files
from autograder.course.records import Result, Status, Submission
from autograder.course.strict_toml import did_you_mean
from autograder.errors import UsageError
from autograder.gradebook.store import Store
from autograder.workspace.workspace import fingerprint


def wanted_submissions(request: GradeRequest) -> list[Submission]:
    """The submissions that the request names.

    Raises
    ------
    UsageError
        If there are none, or a student named has handed nothing in.
    """
    found = find_submissions(request.submitted, request.assignment.name)
    if not found:
        raise UsageError(
            f"{request.submitted} holds no submission of {request.assignment.name}",
            f"Expected: {request.submitted}/<student>/{request.assignment.name}/. "
            "`autograder collect` puts hand-ins there.",
        )
    if not request.students:
        return found
    by_name = {submission.student: submission for submission in found}
    for student in request.students:
        if student not in by_name:
            hint = did_you_mean(student, by_name) or "See the folder for who has."
            raise UsageError(f"{student!r} has handed in nothing under {request.submitted}", hint)
    return [by_name[student] for student in dict.fromkeys(request.students)]


def up_to_date(
    submission: Submission,
    store: Store,
    suite_sha256: str,
    versions: Mapping[str, str],
    *,
    diagnosis: bool = False,
) -> Result | None:
    """The stored result if grading again would give the same bytes.

    Parameters
    ----------
    diagnosis : bool
        The mistakes of what fails are asked for too.
    """
    stored = store.read(submission.student, submission.assignment)
    if stored is None or stored.status is Status.ENGINE_ERROR:
        return None
    if diagnosis and is_undiagnosed(stored):
        return None
    if stored.suite_sha256 != suite_sha256 or dict(stored.versions) != dict(versions):
        return None
    try:
        files = read_files(submission)
    except UnreadableSubmission:
        return None  # whoever grades it says so
    return stored if stored.submission.get("sha256") == fingerprint(files) else None


def is_undiagnosed(result: Result) -> bool:
    """Whether nobody has looked for the mistakes of exercises that fail."""
    failed = any(exercise.status == "failed" for exercise in result.exercises)
    return failed and result.diagnoses is None
