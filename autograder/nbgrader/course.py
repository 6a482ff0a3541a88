"""The course and the assignment that nbgrader is at work on."""

from __future__ import annotations

from autograder.content.discover import assignment_folders
from autograder.content.manifest import read_assignment
from autograder.content.sheets import find_sheet
from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.errors import UsageError


def exact_assignment(course: Course, name: str) -> Assignment:
    """The assignment, or the sheet, of exactly this name (UsageError if there is none)."""
    for folder in assignment_folders(course):
        if folder.name == name:
            return read_assignment(folder, course)
    sheet = find_sheet(course, name)
    if sheet is not None:
        return sheet.assignment
    raise UsageError(
        f"{name} is no assignment of {course.root}, and source/{name} has no tests of nbgrader's.",
        "Its cells wait for a person; grade them in Formgrader.",
    )
