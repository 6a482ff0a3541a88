"""What `autograder grade` does with a sheet that is nbgrader's own."""

from __future__ import annotations

from collections.abc import Collection

from autograder.cli import console
from autograder.content.sheets import Sheet
from autograder.course.course import Course
from autograder.errors import UsageError


def grade_sheet(
    course: Course,
    sheet: Sheet,
    students: tuple[str, ...],
    wishes: Collection[object],
    *,
    as_json: bool,
    quiet: bool,
) -> int:
    """Run nbgrader's Autograde, and tell of each hand-in; 1 if one could not be graded."""
    from autograder.nbgrader.sync import autograde

    if any(wish is not None for wish in wishes):
        raise UsageError(
            f"{sheet.assignment.name} is graded by nbgrader's own test cells, so only --student, "
            "--log, --json and --quiet have a meaning.",
            "Everything is graded again each time; what it may use stands in course.toml.",
        )
    problems = 0
    for row in autograde(course, sheet, students):
        problems += bool(row.problem)
        if as_json:
            console.line(
                {"student": row.student, "points": row.score, "max_points": row.maximum,
                 "waits": row.waits, "problem": row.problem}
            )  # fmt: skip
        elif not quiet or row.problem:
            waits = ", and a person has to look" if row.waits else ""
            points = f"{row.score:g} of {row.maximum:g} points{waits}"
            console.note_about(row.student, row.problem or points)
    if not (as_json or quiet):
        console.note(
            "Graded by the test cells of the notebooks, which shared a process with the students' "
            f"code. Next: autograder report {sheet.assignment.name}"
        )
    return 1 if problems else 0
