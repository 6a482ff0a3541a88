"""The names that a hidden suite's answers and derivations know, from the manifest beside it."""

from collections.abc import Mapping
from pathlib import Path

from autograder.content.formulas import tasks_of
from autograder.content.manifest import MANIFEST
from autograder.course.records import FormulaTask


def formula_tasks(suite: str) -> Mapping[str, FormulaTask]:
    """Exercise to task; `suite` is the `__file__` of a file in `hidden/` (ContentError)."""
    return tasks_of(Path(suite).resolve().parents[1] / MANIFEST)
