"""One whole submission for whoever marks: its code, its checks, points given by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from autograder.collect.notebook import UnreadableNotebook, code_cells
from autograder.course.records import Level
from autograder.gradebook.manual import Given, complete_result
from autograder.marking.answers import Answer
from autograder.marking.desk import Desk
from autograder.report.mistakes import known_mistakes
from autograder.report.view import ExerciseView
from autograder.report.visibility import shown
from autograder.report.words import NAME_LIMIT, clean

_SHOWN = 200_000  # characters of a file


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """One exercise as it was graded, and what a person gave for it."""

    answer: Answer
    view: ExerciseView
    mark: Given | None
    points: float

    @property
    def version(self) -> str:
        return self.mark.version if self.mark else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A submission; `files` are its name and its lines."""

    key: str
    student: str
    exercises: tuple[Graded, ...]
    files: tuple[tuple[str, tuple[str, ...]], ...]


def sheet_of(desk: Desk, key: str, language: str) -> Sheet | None:
    """The submission that a key stands for; None where there is none."""
    student = desk.student(key)
    if student is None:
        return None
    result = complete_result(desk.store, desk.answers.results[student])
    view = shown(
        result,
        desk.assignment,
        level=Level.EVERYTHING,
        language=language,
        misconceptions=known_mistakes(desk.assignment),
    )
    exercises = []
    for graded, seen in zip(result.exercises, view.exercises, strict=True):
        answer = desk.answer(graded.name, key)
        if answer is None:
            continue
        exercises.append(
            Graded(answer=answer, view=seen, mark=desk.given(answer), points=graded.points)
        )
    files = _shown_files(desk.files(student))
    return Sheet(key=key, student=student, exercises=tuple(exercises), files=tuple(files))


def _shown_files(files: Mapping[str, bytes]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, content in sorted(files.items()):
        if name.endswith(".py"):
            text = content.decode("utf-8", "replace")
        elif name.endswith(".ipynb"):
            text = _notebook_code(content)
        else:
            continue
        lines = clean(text, _SHOWN).splitlines()
        yield clean(name, NAME_LIMIT), tuple(lines)


def _notebook_code(content: bytes) -> str:
    try:
        cells = code_cells(content)
    except UnreadableNotebook as unreadable:
        return unreadable.text.en
    own = (cell for cell in cells if cell.role in ("solution", "open", ""))
    return "\n\n".join(f"# {cell.name}\n{cell.source}" for cell in own)
