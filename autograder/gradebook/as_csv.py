"""Grades as CSV, one row per student, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from autograder.gradebook.counting import Counting
from autograder.model import Assignment, ExerciseResult, Result, Status, total

# A cell that begins with one of these may run as a formula; some programs skip blanks before
# it, and some read the full-width forms alike.
_FORMULA = tuple("=+-@|%\uff1d\uff0b\uff0d\uff20")
_CONTROL = {code: " " for code in (*range(32), *range(127, 160))}
_BOM = "\ufeff"


def export(
    assignment: Assignment,
    results: Iterable[Result],
    /,
    *,
    language: str = "en",
    counting: Counting | None = None,
    excel: bool = False,
    **_: Any,
) -> bytes:
    """One row per result: points as graded and as they count, exercises, what is open, a message.

    Parameters
    ----------
    counting : Counting, optional
        What the points count by; `counts` is empty for exempt students.
    excel : bool
        As Excel opens it with a double click: a byte order mark, and in German semicolons and
        decimal commas.
    """
    rules = counting or Counting()
    german = excel and language == "de"
    names = [exercise.name for exercise in assignment.exercises]
    head = ["student", "assignment", "status", "points", "max_points", "open_points"]
    head += ["counts", "counts_of", "penalty", "late_seconds"]
    rows: list[list[object]] = [[*head, *names, "message", "submission_sha256"]]
    for result in results:
        counts = _counts(assignment, result, rules)
        rows.append(_row(result, counts, names, language))
    return write_rows(rows, bom=excel, delimiter=";" if german else ",", comma=german)


def write_rows(
    rows: Iterable[Sequence[object]],
    *,
    bom: bool = False,
    delimiter: str = ",",
    comma: bool = False,
) -> bytes:
    """Any table as CSV: every field quoted, every text harmless; `comma` is a decimal comma."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, delimiter=delimiter)
    writer.writerows([safe_cell(cell, comma=comma) for cell in row] for row in rows)
    text = _BOM + stream.getvalue() if bom else stream.getvalue()
    return text.encode("utf-8", errors="replace")


def safe_cell(value: object, *, comma: bool = False) -> str:
    """One cell; a text that a spreadsheet would take for a formula gets an apostrophe first."""
    if value is None:
        return ""
    if isinstance(value, float):
        number = f"{value:.6f}".rstrip("0").rstrip(".")
        return number.replace(".", ",") if comma else number
    if isinstance(value, int):
        return str(value)
    text = str(value).translate(_CONTROL).replace(_BOM, "")
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _counts(assignment: Assignment, result: Result, rules: Counting) -> list[object]:
    """Points that count, of how many, the penalty and the lateness."""
    found = rules.of(assignment, result)
    if found is None or rules.exempt(assignment, result.student):
        return [None] * 4
    return [found.points, found.max_points, found.penalty, found.seconds_late]


def _row(
    result: Result, counts: Sequence[object], names: Sequence[str], language: str
) -> list[object]:
    by_name = {exercise.name: exercise for exercise in result.exercises}
    open_ = [e for e in result.exercises if e.waits or not _settled(e)]
    graded = result.status is Status.GRADED
    cells: list[object] = [result.student, result.assignment, result.status.value]
    cells += [result.points if result.status is not Status.ENGINE_ERROR else None]
    cells += [result.max_points, total(e.max_points - e.points for e in open_), *counts]
    for name in names:
        exercise = by_name.get(name)
        cells.append(exercise.points if exercise and graded and _settled(exercise) else None)
    message = result.message[language] if result.message is not None else ""
    return [*cells, message, str(result.submission.get("sha256", ""))]


def _settled(exercise: ExerciseResult) -> bool:
    return exercise.status in ("passed", "failed") or exercise.points > 0
