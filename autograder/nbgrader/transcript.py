"""A hand-in of modules as a notebook, for whoever grades its written answers in Formgrader."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell

from autograder.content.cells import grade_id
from autograder.course.records import Assignment, module_file
from autograder.workspace.workspace import QUESTIONS

_QUESTION = re.compile(r"(?m)^##[ \t]+(\S+)[ \t]*$")


def transcript(assignment: Assignment, source: Any, files: Mapping[str, bytes]) -> Any:
    """The source notebook with the student's modules and answers in it.

    Parameters
    ----------
    source : NotebookNode
        What was handed out.
    files : mapping of str to bytes
        What was handed in, by name.
    """
    notebook = nbformat.from_dict(source)
    by_cell = {grade_id(name): text for name, text in _written_answers(assignment, files).items()}
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in by_cell:
            cell.source = by_cell[name]
    modules = [name for name in map(module_file, assignment.modules) if name in files]
    shown = [
        new_code_cell(f"# {name}, as it was handed in\n{files[name].decode(errors='replace')}")
        for name in modules
    ]
    notebook.cells[1:1] = shown
    return notebook


def _written_answers(assignment: Assignment, files: Mapping[str, bytes]) -> dict[str, str]:
    """What was written to each question; all of it where a heading was changed.

    An answer that is not found would be none, and nobody would read it.
    """
    text, given = (
        files.get(QUESTIONS, b"").decode(errors="replace"),
        _handed_out_text(assignment, QUESTIONS),
    )
    if not text.strip() or text.split() == given.split():
        return {}
    answers, handed_out = _answers_by_heading(text), _answers_by_heading(given)
    return {
        exercise.name: answers.get(exercise.name, text)
        for exercise in assignment.exercises
        if exercise.manual and answers.get(exercise.name, "") != handed_out.get(exercise.name)
    }


def _answers_by_heading(text: str) -> dict[str, str]:
    """What stands below each heading of the file of written questions."""
    pieces = _QUESTION.split(text)
    return {n: body.strip() for n, body in zip(pieces[1::2], pieces[2::2], strict=True)}


def _handed_out_text(assignment: Assignment, name: str) -> str:
    path = assignment.folder / name
    return path.read_text(encoding="utf-8-sig") if path.is_file() else ""
