"""Read a source notebook of nbgrader."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from autograder.collect.magics import plain_python
from autograder.content.regions import regions
from autograder.content.source_cells import SourceCell
from autograder.errors import ContentError
from autograder.importing.source import Check, Given, Part, Prose, Question, Solution, Source
from autograder.importing.source import identifier as plain
from autograder.importing.stubs import Fate, Line, code_of, stub_of

_AUTOTEST = re.compile(r"# *+(?:HASHED ++)?AUTOTEST\b")
_MADE_UP = re.compile(r"cell-[0-9a-f]{12,20}")  # what nbgrader calls a cell that nobody named
_GUIDE = ("BEGIN MARK SCHEME", "END MARK SCHEME")


def is_source(cells: Sequence[SourceCell]) -> bool:
    """Whether a notebook has nbgrader's cells."""
    return any("nbgrader" in cell.metadata for cell in cells)


def read(path: Path, cells: Sequence[SourceCell]) -> Source:
    """What the notebook asks for, tests and gives away.

    Raises
    ------
    ContentError
        If a marked region has no end, or a solution is no Python.
    """
    source = Source(path)
    for cell in cells:
        part = _read_part(source, cell, cell.metadata.get("nbgrader", {}))
        if part is not None:
            source.parts.append(part)
    return source


def _read_part(source: Source, cell: SourceCell, says: Mapping[str, Any]) -> Part | None:
    where = f"{source.path}, cell {cell.number}"
    graded, solution = bool(says.get("grade")), bool(says.get("solution"))
    name = str(says.get("grade_id", ""))
    name = f"cell_{cell.number}" if not name or _MADE_UP.fullmatch(name) else plain(name)
    points = _read_points(says, where) if graded or says.get("task") else 0.0
    if says.get("task"):
        text, guide = _split_regions(cell.source, *_GUIDE, where)
        return Question(cell=cell.number, name=name, text=text, answer=guide, points=points)
    if graded and solution:
        _, answer = _split_regions(cell.source, "BEGIN SOLUTION", "END SOLUTION", where)
        answer = answer or cell.source
        if cell.kind == "code":
            source.leave_for_person(
                cell.number, f"code that a person grades: {name} is a written question"
            )
            answer = f"```python\n{answer}\n```"
        return Question(cell=cell.number, name=name, text="", answer=answer, points=points)
    if cell.kind == "markdown":
        return Prose(cell=cell.number, text=cell.source)
    if cell.kind != "code":
        return None
    code, readable = plain_python(cell.source)
    if not readable and not solution:
        source.leave_for_person(cell.number, "is no Python; left out")
        return None
    if graded:
        return _read_check(source, cell.number, name, code, points)
    if solution:
        return _read_solution(cell.number, code, where)
    return Given(cell=cell.number, code=code)


def _read_points(says: Mapping[str, Any], where: str) -> float:
    try:
        return float(says.get("points", 0))
    except (TypeError, ValueError):
        raise ContentError(
            f"{where}: its points are {says['points']!r}.", "Give the cell a number of points."
        ) from None


def _read_solution(cell: int, code: str, where: str) -> Solution:
    lines = code.split("\n")
    marks = _region_marks(lines, "BEGIN SOLUTION", "END SOLUTION", where)
    everything = None not in marks  # without marks the whole cell is the solution
    kept = [
        Line(line, Fate.HIDDEN if inside or everything else Fate.KEPT)
        for line, inside in zip(lines, marks, strict=True)
        if inside is not None
    ]
    try:
        return Solution(cell=cell, code=code_of(kept).strip("\n"), stub=stub_of(kept))
    except SyntaxError as error:
        raise ContentError(f"{where}: the solution is no Python: {error.msg}.") from None


def _read_check(source: Source, cell: int, name: str, code: str, points: float) -> Check:
    lines = code.split("\n")
    if any(map(_AUTOTEST.search, lines)):
        source.leave_for_person(cell, f"{name}: write what AUTOTEST would have made of its lines")
        lines = [line for line in lines if not _AUTOTEST.search(line)]
    where = f"{source.path}, cell {cell}"
    marks = _region_marks(lines, "BEGIN HIDDEN TESTS", "END HIDDEN TESTS", where)
    pairs = list(zip(lines, marks, strict=True))
    return Check(
        cell=cell,
        name=name,
        code="\n".join(line for line, inside in pairs if inside is not None),
        visible="\n".join(line for line, inside in pairs if inside is False),
        points=points,
    )


def _split_regions(text: str, begin: str, end: str, where: str) -> tuple[str, str]:
    """What stands outside and inside of the regions."""
    lines = text.split("\n")
    pairs = list(zip(lines, _region_marks(lines, begin, end, where), strict=True))
    outside = "\n".join(line for line, inside in pairs if inside is False)
    return outside.strip("\n"), "\n".join(line for line, inside in pairs if inside).strip("\n")


def _region_marks(lines: Sequence[str], begin: str, end: str, where: str) -> list[bool | None]:
    return regions(lines, lambda line: begin in line, lambda line: end in line, where)
