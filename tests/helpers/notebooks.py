"""Notebooks for tests: made of cells, or of a solution."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.content.notebook import make_notebook
from autograder.content.stubs import read_stubs
from autograder.course.course import Course
from autograder.course.records import Assignment


def cell(source: str | list[str], kind: str = "code", **metadata: Any) -> dict[str, Any]:
    """One cell as nbformat 4 keeps it."""
    made = {"cell_type": kind, "metadata": metadata, "source": source}
    return made | ({"outputs": [], "execution_count": None} if kind == "code" else {})


def notebook(*cells: str | dict[str, Any]) -> bytes:
    """A notebook of these cells; a string is a code cell."""
    made = [cell(one) if isinstance(one, str) else one for one in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def solved(
    course: Course,
    assignment: Assignment,
    language: str = "en",
    folder: Path | None = None,
    *,
    for_nbgrader: bool = False,
) -> bytes:
    """The assignment's notebook with the solution in its cells, as a student would write it."""
    made = json.loads(make_notebook(course, assignment, language, for_nbgrader=for_nbgrader))
    solution = read_stubs(replace(assignment, folder=folder or assignment.solution))
    sources = {piece.name: piece.source for piece in solution.pieces}
    places = []
    for number, one in enumerate(made["cells"]):
        if one["metadata"]["autograder"]["role"] == "solution":
            places.append(number)
            one["source"] = sources.pop(one["id"].removeprefix("solution-"))
    helpers = "\n\n".join([*solution.imports, *sources.values()])
    made["cells"].insert(places[0], cell(helpers))
    return json.dumps(made).encode()
