"""An ILIAS status file with marks filled in.

ILIAS itself imports no marks of exercises; the status file is that of the plugin
ExerciseStatusFile, which is in use at several universities. Source: its README and
class.ilPluginExAssignmentStatusFile.php: columns, states, and `update` for lines to be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from autograder.errors import UsageError
from autograder.gradebook.counting import Counting
from autograder.gradebook.filled import need_roster, number, rows
from autograder.grades import PASS_MARK
from autograder.model import Assignment, Result
from autograder.roster import Student
from autograder.sheets import Sheet

WHAT = "status.csv from the multi-feedback download"
COLUMNS = ("update", "usr_id", "login", "lastname", "firstname", "status", "mark")


def export(
    assignment: Assignment,
    results: Iterable[Result],
    /,
    *,
    table: Path | None = None,
    counting: Counting | None = None,
    students: Sequence[Student] = (),
    pass_mark: float = PASS_MARK,
    notes: list[str] | None = None,
    **_: Any,
) -> bytes:
    """The status file with points as marks; `pass_mark` is the share of points that passes.

    Raises
    ------
    UsageError
        If there is no status file of single persons, or no roster.
    """
    need_roster(students)
    status = Sheet.read(table, WHAT)
    at = {title.casefold(): n for n, title in enumerate(status.heading)}
    if missing := [title for title in COLUMNS if title not in at]:
        raise UsageError(
            f"{status.path} has no column {missing[0]}.",
            f"It should be {WHAT}, of an exercise without teams.",
        )

    def known_as(index: int) -> tuple[str, ...]:
        login, last, first = (
            status.cell(index, at[key]) for key in ("login", "lastname", "firstname")
        )
        return login, f"{first} {last}"

    for row in rows(
        status,
        known_as,
        assignment,
        results,
        counting=counting or Counting(),
        students=students,
        notes=notes if notes is not None else [],
    ):
        if row.counted is None:
            continue
        passed = row.counted.points >= pass_mark * row.counted.max_points - 1e-9
        status.set(row.index, at["update"], "1")
        status.set(row.index, at["status"], "passed" if passed else "failed")
        status.set(row.index, at["mark"], number(row.counted.points))
    return status.written()
