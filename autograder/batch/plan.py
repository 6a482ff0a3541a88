"""Which submissions a run has to grade."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from autograder.batch.request import GradeRequest
from autograder.collect.submissions import UnreadableSubmission, find_submissions, read_files
from autograder.course.records import Result, Status, Submission
from autograder.errors import UsageError
from autograder.gradebook.store import Store
from autograder.workspace.workspace import fingerprint


def wanted(request: GradeRequest) -> list[Submission]:
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
            close = difflib.get_close_matches(student, by_name, 1)
            hint = f"Did you mean {close[0]!r}?" if close else "See the folder for who has."
            raise UsageError(f"{student!r} has handed in nothing under {request.submitted}", hint)
    return [by_name[student] for student in dict.fromkeys(request.students)]


def up_to_date(
    submission: Submission, store: Store, suite_sha256: str, versions: Mapping[str, str]
) -> Result | None:
    """The stored result if grading again would give the same bytes."""
    stored = store.read(submission.student, submission.assignment)
    if stored is None or stored.status is Status.ENGINE_ERROR:
        return None
    if stored.suite_sha256 != suite_sha256 or dict(stored.versions) != dict(versions):
        return None
    try:
        files = read_files(submission)
    except UnreadableSubmission:
        return None  # whoever grades it says so
    return stored if stored.submission.get("sha256") == fingerprint(files) else None
