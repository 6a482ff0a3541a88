"""How a course's pages are written, by its course.toml, roster and extensions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.course.roster import read_roster
from autograder.gradebook.effective_points import course_counting
from autograder.report.mistakes import known_mistakes
from autograder.report.site import Settings


def settings_of(
    course: Course,
    assignments: Sequence[Assignment],
    *,
    submitted: Path | None = None,
    language: str | None = None,
) -> Settings:
    """The settings for these assignments' pages.

    Parameters
    ----------
    submitted : Path, optional
        For the times of submissions, by default the course's folder.
    language : str, optional
        Of the instructor's pages and of students who name none; the course's first by default.

    Raises
    ------
    ContentError
        If roster or extensions are wrong.
    """
    own = language or course.languages[0]
    roster = read_roster(course.paths.roster, own) if course.paths.roster.is_file() else ()
    return Settings(
        course=course.title,
        language=own,
        languages={student.id: student.language for student in roster},
        names={student.id: student.name for student in roster},
        feedback=course.feedback,
        counting=course_counting(course, submitted),
        scale=course.scale,
        misconceptions={a.name: known_mistakes(a) for a in assignments},
    )
