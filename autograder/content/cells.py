"""The kinds of cells that our notebooks consist of, with what nbgrader needs to know of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from autograder.content.stub_files import defined_by
from autograder.course.records import Exercise
from autograder.locale.message import message

Cell = dict[str, Any]
OURS = "autograder"  # the key of our own metadata
ANSWER = message("notebook-answer")  # stands where an answer is to be written


def grade_id(exercise: str) -> str:
    """nbgrader's name of the cell that carries an exercise's points.

    The way back is the cell's metadata: `cell["metadata"]["autograder"]["exercise"]`.
    """
    return f"grade-{_plain_name(exercise)}"


def solution_id(exercise: Exercise) -> str:
    """nbgrader's name of the cell in which an exercise is solved.

    All methods of a class share one, and so do all answers; a written question is solved in the
    very cell that is graded. `cell["metadata"]["autograder"]["exercises"]` lists them.
    """
    if exercise.manual:
        return grade_id(exercise.name)
    return f"solution-{_plain_name(defined_by(exercise))}"


def text_cell(name: str, text: str) -> Cell:
    """Markdown that students read."""
    return _new_markdown_cell(
        f"text-{name}", text, {OURS: {"role": "text"}, **_locked_metadata(f"text-{name}")}
    )


def code_cell(name: str, source: str, role: str, *, folded: bool = False) -> Cell:
    """Code of ours that students run and do not change."""
    metadata = {OURS: {"role": role}, **_locked_metadata(name)}
    if folded:
        metadata |= {"jupyter": {"source_hidden": True}}
    return _new_code_cell(name, source, metadata)


def open_cell(name: str, source: str) -> Cell:
    """A part of the stub that is no exercise: students may change it, nothing is graded by it."""
    return _new_code_cell(f"open-{_plain_name(name)}", source, {OURS: {"role": "open"}})


def solution_cell(exercises: Sequence[Exercise], source: str) -> Cell:
    """A stub to be replaced."""
    name = solution_id(exercises[0])
    names = [exercise.name for exercise in exercises]
    metadata = {
        OURS: {"role": "solution", "exercises": names},
        **_nbgrader_metadata(name, grade=False, solution=True, locked=False),
    }
    return _new_code_cell(name, source, metadata)


def grade_cell(exercise: Exercise, source: str) -> Cell:
    """The cell that an exercise's points belong to."""
    name = grade_id(exercise.name)
    metadata = {
        OURS: {"role": "check", "exercise": exercise.name},
        **_closed_metadata(_nbgrader_metadata(name, grade=True, solution=False, locked=True)),
    }
    metadata["nbgrader"]["points"] = exercise.points
    return _new_code_cell(name, source, metadata)


def answer_cell(exercise: Exercise, text: str) -> Cell:
    """The answer to a written question, graded by a person."""
    name = grade_id(exercise.name)
    metadata: Cell = {
        OURS: {"role": "answer", "exercise": exercise.name},
        **_nbgrader_metadata(name, grade=True, solution=True, locked=False),
    }
    metadata["nbgrader"]["points"] = exercise.points
    return _new_markdown_cell(name, text, metadata)


def _plain_name(name: str) -> str:
    """A name in the letters that nbgrader allows; a dot becomes a hyphen."""
    letters = (c if c.isascii() and (c.isalnum() or c == "_") else _spell_letter(c) for c in name)
    return "".join(letters)


def _spell_letter(letter: str) -> str:
    return "-" if letter == "." else f"-u{ord(letter):x}-"


def _locked_metadata(name: str) -> Cell:
    return _closed_metadata(_nbgrader_metadata(name, grade=False, solution=False, locked=True))


def _closed_metadata(metadata: Cell) -> Cell:
    """Jupyter itself keeps such a cell as it is, also without nbgrader."""
    return {**metadata, "deletable": False, "editable": False}


def _nbgrader_metadata(name: str, *, grade: bool, solution: bool, locked: bool) -> Cell:
    flags = {"grade": grade, "solution": solution, "locked": locked, "task": False}
    return {"nbgrader": {**flags, "grade_id": name, "schema_version": 3}}


def _new_markdown_cell(name: str, text: str, metadata: Cell) -> Cell:
    return {"cell_type": "markdown", "id": _cell_id(name), "metadata": metadata, "source": text}


def _new_code_cell(name: str, source: str, metadata: Cell) -> Cell:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": _cell_id(name),
        "metadata": metadata,
        "outputs": [],
        "source": source,
    }


def _cell_id(name: str) -> str:
    return name[:64]
