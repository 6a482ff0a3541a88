"""Changes of a solution that change nothing: `hidden/equivalent.toml`, each with its reason."""

from __future__ import annotations

from pathlib import Path

from autograder.course.records import Assignment
from autograder.course.strict_toml import read_table

FILE = "equivalent.toml"
Key = tuple[str, str, str, str]  # module, place, line as it is, line as it becomes


def equivalents(assignment: Assignment) -> dict[Key, str]:
    """Reason by change; empty where the assignment has no such file.

    Raises
    ------
    ContentError
        If the file is not as docs/authoring.md describes it.
    """
    path = assignment.hidden / FILE
    return read_equivalents(path, assignment.modules[0]) if path.is_file() else {}


def read_equivalents(path: Path, usual: str = "") -> dict[Key, str]:
    """Reason by change; `usual` is the module of an entry that names none.

    Raises
    ------
    ContentError
        If the file is not as docs/authoring.md describes it.
    """
    table = read_table(path)
    found = {}
    for entry in table.sections("equivalent"):
        module = entry.text("module", usual)
        place, before = entry.text("place"), entry.text("line")
        reason = entry.text("reason")
        for after in entry.names("becomes"):
            found[module, place, before, after] = reason
    table.refuse_unknown_keys()
    return found
