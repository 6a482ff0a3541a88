"""Sheets of an nbgrader course that are no assignments of ours: notebooks in `source/`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.content.cells import OURS
from autograder.content.discover import SOURCE, assignment_folders, find_assignments
from autograder.content.source_cells import SourceCell, read_cells
from autograder.course.course import Course
from autograder.course.records import Assignment, Exercise, Text
from autograder.errors import ContentError


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What nbgrader calls an assignment, with its graded cells as exercises.

    Attributes
    ----------
    assignment : Assignment
        Its folder is that of the source notebooks; it has no suite and no solution.
    cells : mapping of str to (str, str)
        Exercise -> its notebook, and what nbgrader calls its cell.
    """

    assignment: Assignment
    cells: Mapping[str, tuple[str, str]]

    def exercises_in(self, notebook: str) -> dict[str, str]:
        """nbgrader's name of each graded cell of a notebook -> its exercise."""
        return {cell: name for name, (place, cell) in self.cells.items() if place == notebook}


def find_sheet(course: Course, name: str) -> Sheet | None:
    """The sheet of exactly this name; None where an assignment of ours is called so, or nothing.

    Raises
    ------
    ContentError
        If one of its notebooks cannot be read, or is in another language than Python.
    """
    folder = course.root / SOURCE / name
    ours = {folder.name for folder in assignment_folders(course)}
    if Path(name).name != name or name.startswith(".") or name in ours:
        return None
    notebooks = {path.stem: read_cells(path) for path in sorted(folder.glob("*.ipynb"))}
    if any(OURS in cell.metadata for cells in notebooks.values() for cell in cells):
        return None  # made of an assignment that is not there any more
    cells, exercises = {}, []
    for notebook, found in notebooks.items():
        for cell, points, manual in _graded_cells(found):
            exercise = cell if len(notebooks) == 1 else f"{notebook}/{cell}"
            cells[exercise] = (notebook, cell)
            exercises.append(Exercise(name=exercise, points=points, module="", manual=manual))
    if not exercises:
        return None
    assignment = Assignment(
        name=name,
        folder=folder,
        solution=folder,
        title=Text.same(name),
        modules=(),
        exercises=tuple(exercises),
        packages=course.packages,
        languages=course.languages,
        files=True,
        limits=course.limits,
        policy=course.policy,
    )
    return Sheet(assignment=assignment, cells=cells)


def find_sheets(course: Course) -> tuple[Sheet, ...]:
    """Every sheet that can be graded here, by name."""
    found = (
        _readable_sheet(course, path.name) for path in sorted((course.root / SOURCE).glob("*/"))
    )
    return tuple(sheet for sheet in found if sheet is not None)


def find_all(course: Course, names: Collection[str] = ()) -> tuple[Assignment, ...]:
    """Assignments and, behind them, sheets: those that are named, or all.

    Raises
    ------
    UsageError
        If one is not there, or there is none at all.
    """
    sheets = {sheet.assignment.name: sheet.assignment for sheet in find_sheets(course)}
    others = [name for name in names if name not in sheets]
    none = not (names or assignment_folders(course)) and sheets
    ours = () if none or (names and not others) else find_assignments(course, others)
    return (*ours, *(sheets[name] for name in sheets if not names or name in names))


def _readable_sheet(course: Course, name: str) -> Sheet | None:
    try:
        return find_sheet(course, name)
    except ContentError:  # said by what grades it
        return None


def _graded_cells(cells: tuple[SourceCell, ...]) -> Iterator[tuple[str, float, bool]]:
    """Name, points, and whether a person grades it, of each cell that carries points."""
    for cell in cells:
        marks = cell.metadata.get("nbgrader")
        if not isinstance(marks, Mapping) or not (marks.get("grade") or marks.get("task")):
            continue
        tested = cell.kind == "code" and not marks.get("solution") and not marks.get("task")
        try:
            yield str(marks["grade_id"]), float(marks["points"]), not tested
        except (KeyError, TypeError, ValueError):
            continue
