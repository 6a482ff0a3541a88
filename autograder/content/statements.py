"""Say what is missing in the statements of an assignment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from autograder.content.typeset import formula_problems
from autograder.course.records import LANGUAGES, Assignment, Exercise

QUESTIONS = "questions.md"


def statement_path(assignment: Assignment, language: str) -> Path:
    """Where the statement in one language lies."""
    return assignment.folder / f"statement.{language}.md"


def page_name(language: str) -> str:
    """What the statement is called as a page, beside the Markdown it is made of."""
    return f"statement.{language}.html"


def statement_problems(
    assignment: Assignment, languages: Iterable[str] = LANGUAGES
) -> tuple[str, ...]:
    """One sentence for each thing the statements lack; none when they are complete.

    A statement names every exercise (`Class.method` and `answers.KEY` also by their last part, a
    written question also by its title) and, in the same line or in the heading's first
    paragraph, its points. Its formulas can be typeset. A written question has a heading of its
    own in `questions.md`.
    """
    problems = []
    for language in languages:
        path = statement_path(assignment, language)
        text = _text(path)
        if not text.strip():
            problems.append(f"{path.name} is missing or empty.")
            continue
        problems += [f"{path.name}, {problem}" for problem in formula_problems(text)]
        for exercise in assignment.exercises:
            places = [p for p in _places(text) if _names(p, exercise, language)]
            if not places:
                problems.append(f'{path.name} does not name "{exercise.name}".')
            elif not any(_states_points(place, exercise.points) for place in places):
                problems.append(
                    f'{path.name} does not say that "{exercise.name}" '
                    f"is worth {exercise.points:g} points."
                )
    headings = re.findall(r"(?m)^##\s+(\S+)", _text(assignment.folder / QUESTIONS))
    for exercise in assignment.exercises:
        if exercise.manual and exercise.name not in headings:
            problems.append(f'{QUESTIONS} has no heading "## {exercise.name}".')
    return tuple(problems)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def _places(text: str) -> list[str]:
    """Lines, and every heading together with the paragraph below it."""
    lines = text.splitlines()
    places = list(lines)
    heading: str | None = None
    paragraph = ""
    for line in [*lines, ""]:
        if line.startswith("#"):
            heading, paragraph = line, ""
        elif heading is not None and line.strip():
            paragraph += f"\n{line}"
        elif heading is not None and paragraph:
            places.append(heading + paragraph)
            heading = None
    return places


def _names(place: str, exercise: Exercise, language: str) -> bool:
    if exercise.manual and exercise.title and exercise.title[language] in place:
        return True
    last = exercise.name.rpartition(".")[2]
    return re.search(rf"(?<!\w){re.escape(last)}(?!\w)", place) is not None


def _states_points(place: str, points: float) -> bool:
    number = re.escape(f"{points:g}").replace(r"\.", "[.,]")
    return re.search(rf"(?<![\w^.,-]){number}(?![\w]|[.,]\d)", place) is not None
