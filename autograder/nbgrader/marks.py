"""What one hand-in's result says about each exercise, in the words its notebook shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from autograder.course.course import Course
from autograder.course.records import Assignment, ExerciseResult, Level, Result, Status
from autograder.course.records import Mark as PersonsMark
from autograder.course.roster import read_roster
from autograder.gradebook.numbers import difference
from autograder.report.fragment import render_fragment
from autograder.report.markdown import exercise_lines, formatted_words
from autograder.report.messages import say
from autograder.report.mistakes import known_mistakes
from autograder.report.standing import banner
from autograder.report.view import ExerciseView
from autograder.report.visibility import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One exercise.

    Attributes
    ----------
    share : float or None
        Part of the points, from 0 to 1; None where a person has to look.
    html, markdown : str
        What the student may see.
    """

    share: float | None
    html: str
    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """All exercises of one hand-in; `otherwise` is for a cell that belongs to none of them.

    Attributes
    ----------
    notice : str
        What is to be known of all of them.
    """

    otherwise: Mark
    notice: str = ""
    by_exercise: Mapping[str, Mark] = field(default_factory=dict)

    def of(self, exercise: str) -> Mark:
        """The mark of an exercise."""
        return self.by_exercise.get(exercise, self.otherwise)


def open_marks(language: str) -> Marks:
    """Nothing is known of the hand-in, for a fault of ours: a person has to look."""
    lines = (say("engine_error", language), say("engine_error_next", language))
    return Marks(otherwise=_all_alike(None, lines, language))


def marks(
    course: Course, assignment: Assignment, result: Result, level: Level | None = None
) -> Marks:
    """The marks of a result, by default at the level of feedback that holds today."""
    language = language_of(course, result.student)
    if result.status is not Status.GRADED:
        share = 0.0 if result.status is Status.REJECTED else None
        return Marks(otherwise=_all_alike(share, banner(result, language), language))
    view = shown(
        result,
        assignment,
        level=level or course.feedback.at(datetime.now(UTC), assignment.deadline),
        language=language,
        misconceptions=known_mistakes(assignment),
    )
    notice = banner(result, language) if result.shared_process else ()
    return Marks(
        otherwise=open_marks(language).otherwise,
        notice=formatted_words(" ".join(notice)),
        by_exercise={
            exercise.name: _exercise_mark(exercise, seen, language, notice)
            for exercise, seen in zip(result.exercises, view.exercises, strict=True)
        },
    )


def language_of(course: Course, student: str) -> str:
    """The student's language, or else the course's first."""
    own = course.languages[0]
    roster = read_roster(course.paths.roster, own) if course.paths.roster.is_file() else ()
    return next((entry.language for entry in roster if entry.id == student), own)


def comment_words(mark: PersonsMark, language: str) -> str:
    """What a person said, as a comment of nbgrader's: items of the rubric, then the words."""
    items = [f"{text[language]} ({difference(points, language)})" for text, points in mark.items]
    return "\n".join([*items, mark.comment] if mark.comment else items)


def _exercise_mark(
    exercise: ExerciseResult, seen: ExerciseView, language: str, notice: tuple[str, ...]
) -> Mark:
    scored = exercise.status in ("passed", "failed")
    of = exercise.max_points or 1.0  # a cell of nbgrader's may be worth nothing
    return Mark(
        share=min(max(exercise.points / of, 0.0), 1.0) if scored else None,
        html=render_fragment(seen, language, banner=notice),
        markdown="\n".join(exercise_lines(seen, language)).strip(),
    )


def _all_alike(share: float | None, lines: tuple[str, ...], language: str) -> Mark:
    return Mark(
        share=share,
        html=render_fragment(None, language, banner=lines),
        markdown="\n\n".join(formatted_words(line) for line in lines),
    )
