"""Say what is missing in the statements of an assignment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from autograder.content.python import read_text
from autograder.content.typeset import formula_problems
from autograder.course.records import LANGUAGES, Assignment, Exercise
from autograder.locale.message import message
from autograder.workspace.workspace import QUESTIONS, number

_POINTS = re.compile(r"(?<![\w\\^}])\{points\}")  # not that of \text{points}
_TABLE = re.compile(r"(?m)^\{exercises\}[ \t]*$")


def statement_path(assignment: Assignment, language: str) -> Path:
    """Where the statement in one language lies."""
    return assignment.folder / f"statement.{language}.md"


def page_name(language: str) -> str:
    """What the statement is called as a page, beside the Markdown it is made of."""
    return f"statement.{language}.html"


def statement_text(assignment: Assignment, language: str) -> str:
    """The statement in one language, with what the manifest says filled in.

    `{points}` becomes the points of the exercise that its line names last before it ("3 points"),
    or of the assignment where it names none; `{exercises}` a table of exercises and points. A
    statement without a heading on top gets the assignment's title.

    Raises
    ------
    ContentError
        If it cannot be read.
    """
    text = read_text(statement_path(assignment, language))
    text = "\n".join(_fill_points(line, assignment, language) for line in text.split("\n"))
    if _TABLE.search(text):
        table = _exercise_table(assignment, language)
        text = _TABLE.sub(lambda _: table, text)
    if text.strip() and not text.lstrip().startswith("#"):
        text = f"# {assignment.title[language]}\n\n{text.lstrip()}"
    return text


def _fill_points(line: str, assignment: Assignment, language: str) -> str:
    def points(mark: re.Match[str]) -> str:
        before = [
            (_last_mention(line[: mark.start()], e, language), e) for e in assignment.exercises
        ]
        place, nearest = max(before, key=lambda pair: pair[0])
        number = nearest.points if place >= 0 else assignment.max_points
        return points_in_words(number, language)

    return _POINTS.sub(points, line)


def points_in_words(points: float, language: str) -> str:
    """`1 point`, `2.5 points`, `2,5 Punkte`."""
    return message("points", points=points)[language]


def _exercise_table(assignment: Assignment, language: str) -> str:
    rows = [
        f"| {e.title[language] if e.manual and e.title else f'`{e.name}`'} "
        f"| {number(e.points, language)} |"
        for e in assignment.exercises
    ]
    return "\n".join([message("statement-table")[language], "|---|---|", *rows])


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
        text = statement_text(assignment, language) if _read_or_empty(path).strip() else ""
        if not text:
            problems.append(f"{path.name} is missing or empty.")
            continue
        as_written = formula_problems(_read_or_empty(path))  # whose lines the author can find
        problems += [f"{path.name}, {problem}" for problem in as_written]
        for exercise in assignment.exercises:
            places = [p for p in _statement_places(text) if _is_named(p, exercise, language)]
            if not places:
                problems.append(f'{path.name} does not name "{exercise.name}".')
            elif not any(_states_points(place, exercise.points) for place in places):
                problems.append(
                    f'{path.name} does not say that "{exercise.name}" '
                    f"is worth {exercise.points:g} points."
                )
    headings = re.findall(r"(?m)^##\s+(\S+)", _read_or_empty(assignment.folder / QUESTIONS))
    for exercise in assignment.exercises:
        if exercise.manual and exercise.name not in headings:
            problems.append(f'{QUESTIONS} has no heading "## {exercise.name}".')
    return tuple(problems)


def _read_or_empty(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def _statement_places(text: str) -> list[str]:
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


def _is_named(text: str, exercise: Exercise, language: str) -> bool:
    return _last_mention(text, exercise, language) >= 0


def _last_mention(text: str, exercise: Exercise, language: str) -> int:
    """Where an exercise is named for the last time; -1 where it is not."""
    title = exercise.title[language] if exercise.manual and exercise.title else ""
    last = exercise.name.rpartition(".")[2]
    found = [match.end() for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", text)]
    return max([*found, text.rfind(title) + len(title) if title and title in text else -1])


def _states_points(place: str, points: float) -> bool:
    number = re.escape(f"{points:g}").replace(r"\.", "[.,]")
    return re.search(rf"(?<![\w^.,-]){number}(?![\w]|[.,]\d)", place) is not None
