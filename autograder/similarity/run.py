"""From the folders of an assignment to the page of its similar hand-ins."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path

from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.course.roster import read_roster
from autograder.errors import UsageError
from autograder.gradebook.atomic_files import replace
from autograder.report.site import INSTRUCTOR
from autograder.similarity.code_texts import (
    Origin,
    class_documents,
    course_documents,
    handed_out,
)
from autograder.similarity.compare import Comparison, compare
from autograder.similarity.page import render


def find_similar(
    course: Course,
    assignment: Assignment,
    *,
    submitted: Path,
    earlier: Iterable[Path] = (),
    out: Path,
    threshold: float | None = None,
) -> tuple[Comparison, Path]:
    """Compare the hand-ins below `submitted`, and write `out/instructor/<name>.similar.html`.

    Raises
    ------
    UsageError
        If a folder cannot be read, nothing was handed in, or copydetect is not installed.
    """
    documents = list(class_documents(submitted, assignment))
    if not documents:
        raise UsageError(
            f"{submitted} holds no hand-in of {assignment.name}.",
            f"autograder collect {assignment.name} SOURCE puts them there.",
        )
    for folder in earlier:
        before = list(class_documents(folder, assignment, Origin.EARLIER))
        if not before:
            raise UsageError(
                f"{folder} holds no hand-in of {assignment.name}.",
                "--earlier names a folder like submitted/: <student>/<assignment>/ lie below it.",
            )
        documents += before
    documents += course_documents(assignment)
    found = compare(documents, handed_out(course, assignment), threshold=threshold)
    roster = course.paths.roster
    students = read_roster(roster) if roster.is_file() else ()
    path = out / INSTRUCTOR / f"{assignment.name}.similar.html"
    html = render(
        found,
        assignment,
        course=course.title,
        language=course.languages[0],
        names={student.id: student.name for student in students},
    )
    replace(path, html.encode())
    unread = tuple(what for document in documents for what in document.unread)
    return dataclasses.replace(found, unread=unread), path
