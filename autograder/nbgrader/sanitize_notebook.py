"""What is done to a submitted notebook before nbgrader looks at it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.nbgrader.sanitize_markdown import RENDERED, as_text, attached_pictures, harmless
from autograder.nbgrader.unfinished import mark_unfinished

_SOURCE = "autograder_source"  # the cells as they were handed out, in the resources
_MAKE = {"code": new_code_cell, "markdown": new_markdown_cell, "raw": new_raw_cell}
_WITH_IDS = 5  # the first version of nbformat 4 whose cells have one
_LANGUAGE = {"name": "python", "pygments_lexer": "ipython3", "file_extension": ".py"}


class DropDuplicateCells(NbGraderPreprocessor):
    """Let each cell that nbgrader knows stand once, with the metadata it was handed out with.

    Of an answer that was copied the last one that says something counts; the others stay as
    ordinary cells. Metadata of the student's own is dropped: nbgrader would stop at it.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Settle the cells of a notebook."""
        source = _handed_out(resources, self.parent.parent.coursedir)
        nb.metadata = NotebookNode(language_info=NotebookNode(_LANGUAGE))
        nb.nbformat_minor = max(nb.nbformat_minor, _WITH_IDS)
        mark_unfinished(nb)
        nb.cells = _well_formed(nb.cells)
        places: dict[str, list[Any]] = defaultdict(list)
        for cell in nb.cells:
            name = _grade_id(cell)
            cell.metadata = NotebookNode()
            if name in source:
                places[name].append(cell)
        for name, cells in places.items():
            if len(cells) > 1:
                self.log.warning("Cell %s is there %d times; one counts.", name, len(cells))
            changed = [cell for cell in cells if cell.source != source[name].source]
            counts = (changed or cells)[-1]
            counts.metadata = NotebookNode(nbgrader=source[name].metadata.nbgrader.copy())
        return nb, resources


class RestoreCells(NbGraderPreprocessor):
    """Put back the cells that carry points or answers, where a student has deleted them."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Insert each missing cell behind the one that it was handed out behind."""
        there = {_grade_id(cell) for cell in nb.cells}
        after = 0
        for name, cell in _handed_out(resources, self.parent.parent.coursedir).items():
            if name in there:
                after = 1 + next(n for n, c in enumerate(nb.cells) if _grade_id(c) == name)
            elif cell.metadata.nbgrader["grade"] or cell.metadata.nbgrader["solution"]:
                self.log.warning("Cell %s was deleted; it is put back.", name)
                nb.cells.insert(after, cell.copy())
                after += 1
        return nb, resources


class EscapeMarkdown(NbGraderPreprocessor):
    """Show what a student wrote as text: no HTML of theirs reaches the grader's browser."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Rewrite Markdown and raw cells that differ from what was handed out."""
        source = _handed_out(resources, self.parent.parent.coursedir)
        left = RENDERED
        for cell in nb.cells:
            if cell.cell_type == "code":
                continue
            kept = attached_pictures(cell.pop("attachments", None))
            if cell.cell_type == "raw":
                cell.cell_type, cell.source = "markdown", as_text(cell.source)
                continue
            if kept:
                cell.attachments = NotebookNode(kept)
            given = source.get(_grade_id(cell))
            if given is not None and given.source == cell.source:
                continue
            left -= len(cell.source)
            cell.source = harmless(cell.source, kept) if left >= 0 else as_text(cell.source)
        return nb, resources


def _handed_out(resources: Any, coursedir: Any) -> dict[str, Any]:
    """nbgrader's cells as they were handed out, by their id, in the order of the source."""
    if _SOURCE not in resources:
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as gradebook:
            notebook = gradebook.find_notebook(names["notebook"], names["assignment"])
            cells = {cell.name: _notebook_cell(notebook, cell) for cell in notebook.source_cells}
        folder = coursedir.format_path(coursedir.source_directory, ".", names["assignment"])
        order = _source_order(Path(folder) / f"{names['notebook']}.ipynb")
        resources[_SOURCE] = {name: cells[name] for name in (*order, *cells) if name in cells}
    found: dict[str, Any] = resources[_SOURCE]
    return found


def _notebook_cell(notebook: Any, cell: Any) -> Any:
    """One cell of the gradebook as a cell of a notebook."""
    points = {one.name: one.max_score for one in (*notebook.grade_cells, *notebook.task_cells)}
    flags = {
        "grade": any(one.name == cell.name for one in notebook.grade_cells),
        "solution": any(one.name == cell.name for one in notebook.solution_cells),
        "task": any(one.name == cell.name for one in notebook.task_cells),
        "locked": bool(cell.locked),
    }
    metadata = {
        **flags,
        "grade_id": cell.name,
        "cell_type": cell.cell_type,
        "checksum": cell.checksum,
        "schema_version": 3,
    }
    if cell.name in points:
        metadata["points"] = points[cell.name]
    make = new_code_cell if cell.cell_type == "code" else new_markdown_cell
    return make(cell.source, metadata=NotebookNode(nbgrader=NotebookNode(metadata)))


def _source_order(path: Path) -> list[str]:
    """The ids in the order of the source notebook, which the gradebook does not keep."""
    if not path.is_file():
        return []
    return [name for name in map(_grade_id, nbformat.read(path, as_version=4).cells) if name]


def _grade_id(cell: Any) -> str:
    """What the cell calls itself to nbgrader; nothing for other cells, and for odd metadata."""
    ours = cell.metadata.get("nbgrader")
    name = ours.get("grade_id", "") if isinstance(ours, Mapping) else ""
    return name if isinstance(name, str) else ""


def _well_formed(cells: Any) -> list[Any]:
    """The entries that are cells, each with what the format demands."""
    made = []
    for cell in cells if isinstance(cells, list) else []:
        source = cell.get("source") if isinstance(cell, Mapping) else None
        if not isinstance(source, str) or cell.get("cell_type") not in _MAKE:
            continue
        metadata = cell.get("metadata")
        attachments = cell.get("attachments")
        new = _MAKE[cell.cell_type](source)
        new.metadata = metadata if isinstance(metadata, Mapping) else NotebookNode()
        if isinstance(attachments, Mapping):
            new.attachments = attachments
        made.append(new)
    return made
