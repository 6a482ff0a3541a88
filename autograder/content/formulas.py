"""Read what the answers and derivations of an assignment may be written with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from autograder.course.records import FormulaTask
from autograder.course.strict_toml import Table, read_table

GROUPS = ("answers", "derivations")


def read_formulas(table: Table, exercises: Iterable[str]) -> dict[str, FormulaTask]:
    """The tasks of `[formulas]`, by the name of the exercise.

    `[formulas.answers]` and `[formulas.derivations]` serve all that have a table of their own for
    nothing else; what stands in `[formulas."answers.KEY"]` replaces it key by key. The document
    of the manifest is the one source of names: students' tools and hidden suites read it here.

    Parameters
    ----------
    table : Table
        `[formulas]`.
    exercises : iterable of str
        The names of all exercises.

    Raises
    ------
    ContentError
        For a task that is no exercise, or a key there is not.
    """
    names = [name for name in exercises if name.partition(".")[0] in GROUPS]
    shared = {group: _read_entry(table.section(group)) for group in GROUPS if group in table}
    tasks = {}
    for name in names:
        group = shared.get(name.partition(".")[0])
        if name in table or group is not None:
            tasks[name] = FormulaTask(**{**(group or {}), **_read_entry(table.section(name))})
        else:
            table.section(name)  # may be there, and is suggested for what may not
    return tasks


def tasks_of(manifest: Path) -> Mapping[str, FormulaTask]:
    """The tasks of a manifest, for a hidden suite."""
    table = read_table(manifest)
    names = [entry.text("name") for entry in table.sections("exercise")]
    return read_formulas(table.section("formulas"), names)


def _read_entry(table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        **{kind: table.mapping(kind, str) for kind in ("symbols", "families", "definitions")},
        "functions": table.mapping("functions", int),
        "asked": table.text("asked", "-"),
        "parts": table.integer("parts", 1),
        "word": table.flag("word", False),
    }
    return {key: value for key, value in found.items() if key in table}
