"""Hand-ins over which an earlier autograde was ended, so that the next one takes them again.

nbgrader passes over every hand-in that has a folder in `autograded/`, also one that was killed
half-way; it would never have points.
"""

from __future__ import annotations

import json
import shutil
from glob import glob
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode

_MARK = "autograder_unfinished"  # in the metadata of a notebook between nbgrader's two passes


def mark_unfinished(notebook: NotebookNode) -> None:
    """Say in a notebook that it has no points yet."""
    notebook.metadata[_MARK] = True


def mark_finished(notebook: NotebookNode) -> None:
    """Say that it has."""
    notebook.metadata.pop(_MARK, None)


class TakeAgain(NotebookExporter):
    """Removes what an ended autograde has left half made, before nbgrader looks what is done."""

    def __init__(self, **settings: Any) -> None:
        """Called once a run, by nbgrader's Autograde."""
        super().__init__(**settings)
        course = self.parent.coursedir
        pattern = course.format_path(
            course.autograded_directory, course.student_id, course.assignment_id
        )
        for folder in map(Path, glob(pattern)):  # noqa: PTH207 - as nbgrader reads its patterns
            if folder.is_dir() and _is_unfinished(folder):
                self.log.warning("%s was left half made; it is graded again.", folder)
                shutil.rmtree(folder)


def _is_unfinished(folder: Path) -> bool:
    notebooks = list(folder.glob("*.ipynb"))
    return not notebooks or any(map(_half_made, notebooks))


def _half_made(path: Path) -> bool:
    try:
        metadata = json.loads(path.read_bytes())["metadata"]
        return bool(metadata.get(_MARK, False))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return True
