"""A Canvas gradebook with one assignment's column filled in, ready to be imported.

Source: Canvas' lib/gradebook_exporter.rb, and its guide to importing grades: the columns that
tell students apart, and those of assignments, called `<title> (<number>)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from autograder.errors import UsageError
from autograder.gradebook.counting import Counting
from autograder.gradebook.filled import need_roster, number, rows, same_maximum, scaled
from autograder.model import Assignment, Result
from autograder.roster import Student
from autograder.sheets import Sheet
from autograder.tables import did_you_mean

WHAT = "the gradebook exported from Canvas"
IDENTITY = ("Student", "LastName", "FirstName", "ID", "SIS User ID", "SIS Login ID")
KEPT = (*IDENTITY, "Integration ID", "Root Account", "Section")


def export(
    assignment: Assignment,
    results: Iterable[Result],
    /,
    *,
    table: Path | None = None,
    column: str | None = None,
    counting: Counting | None = None,
    students: Sequence[Student] = (),
    notes: list[str] | None = None,
    **_: Any,
) -> bytes:
    """The columns that tell students apart, and the assignment's with the points that count.

    Parameters
    ----------
    column : str, optional
        The assignment's title in Canvas; without it, the title or name in the course.

    Raises
    ------
    UsageError
        If there is no gradebook or roster, no such column, or another maximum.
    """
    need_roster(students)
    book = Sheet.read(table, WHAT)
    if "ID" not in book.heading or "Section" not in book.heading:
        raise UsageError(f"{book.path} has no columns ID and Section.", f"It should be {WHAT}.")
    target = _column(book, assignment, column)
    told = notes if notes is not None else []
    begin = next((n for n in range(1, len(book.raw)) if book.cell(n, 0) == "Points Possible"), 0)
    maximum = same_maximum(book, book.cell(begin, target) if begin else "", assignment)

    def known_as(index: int) -> tuple[str, ...]:
        at = {title: n for n, title in enumerate(book.heading)}
        cells = {key: book.cell(index, at.get(key)) for key in IDENTITY}
        name = cells["Student"] or f"{cells['FirstName']} {cells['LastName']}"
        return cells["SIS User ID"], cells["SIS Login ID"], cells["ID"], name

    for row in rows(
        book,
        known_as,
        assignment,
        results,
        counting=counting or Counting(),
        students=students,
        notes=told,
        begin=begin + 1,
    ):
        if row.counted is None:
            book.set(row.index, target, "EX")  # excused
        else:
            book.set(row.index, target, number(scaled(row.counted, maximum, row.student, told)))
    return book.only([n for n, title in enumerate(book.heading) if title in KEPT or n == target])


def _column(book: Sheet, assignment: Assignment, title: str | None) -> int:
    titles = {re.sub(r" \(\d+\)$", "", t): n for n, t in enumerate(book.heading) if t not in KEPT}
    wanted = (title,) if title else (assignment.title.en, assignment.title.de, assignment.name)
    found = [titles[name] for name in wanted if name in titles]
    if not found:
        meant = did_you_mean(wanted[0], titles)
        raise UsageError(
            f'{book.path} has no column for "{wanted[0]}".',
            f"{meant} Name the assignment as Canvas does: --column TITLE.".lstrip(),
        )
    return found[0]
