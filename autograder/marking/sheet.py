"""A table with one line per answer, for people who divide the work by mail: there and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.course.csv_files import read_rows, rows_by_column, safe_cell, write_rows
from autograder.course.records import total
from autograder.course.strict_toml import did_you_mean
from autograder.errors import ContentError, UsageError
from autograder.gradebook.atomic_files import replace as write_file
from autograder.gradebook.manual import Given, problem
from autograder.gradebook.rubric import Item
from autograder.marking.answers import Answer
from autograder.marking.desk import Conflict, Desk, Stale
from autograder.marking.spreadsheets import is_spreadsheet, read_cells, written
from autograder.report.words import MESSAGE_LIMIT, clean

COLUMNS = (
    *("question", "answer", "text", "points", "max_points", "items", "comment"),
    *("by", "version", "student", "name"),
)
_REQUIRED = ("question", "answer", "points")
_BETWEEN = " | "  # items in a cell
_MOST = 50  # mistakes that are told
_WIDTHS = {"text": 70, "items": 30, "comment": 40, "version": 18}  # characters of a column
_ERROR = re.compile(r"#(NAME\?|REF!|VALUE!|DIV/0!|N/A|NUM!|NULL!)|Err:[0-9]{3}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,4}([.,][0-9]{1,6})?")
_APOSTROPHE = re.compile(r"'(?=\s*[=+\-@|%])")  # what makes a text harmless in a spreadsheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line that gives a mark."""

    answer: Answer
    given: Given


def table_of(
    desk: Desk,
    language: str,
    names: Mapping[str, str] | None = None,
    *,
    excel: bool = False,
    suffix: str = ".csv",
) -> bytes:
    """All answers of a desk as CSV, or as the spreadsheet that `suffix` says.

    `names` adds columns with students.
    """
    columns = COLUMNS if names is not None else COLUMNS[:-2]
    rows: list[list[object]] = [[*columns]]
    for question in desk.answers.questions:
        for answer in desk.answers.of(question.name):
            given = desk.given(answer)
            row: list[object] = [question.name, answer.key, answer.text]
            row += [desk.earned(answer), question.exercise.points]
            row += [_items_cell(desk, given, language), given.comment if given else ""]
            row += [given.by if given else "", given.version if given else ""]
            if names is not None:
                row += [answer.student, names.get(answer.student, "")]
            rows.append(row)
    if is_spreadsheet(Path(f"x{suffix}")):
        safe = [[cell if isinstance(cell, float) else safe_cell(cell) for cell in r] for r in rows]
        return written(suffix, safe, [_WIDTHS.get(column, 12) for column in columns])
    return write_rows(rows, bom=True, delimiter=";" if excel else ",", comma=excel)


def write_table(path: Path, data: bytes) -> None:
    """Put a table where it is wanted (EngineError)."""
    write_file(path, data)


def apply_table(desk: Desk, path: Path, language: str) -> int:
    """Give the marks of a table; how many have changed.

    A line without points, items and comment says nothing; one that says what is there already
    changes nothing.

    Raises
    ------
    UsageError
        With every mistake by its line; then none of the lines was applied.
    """
    mistakes: list[str] = []
    rows: dict[Answer, Row] = {}
    known = {(a.exercise, a.key): a for a in desk.answers.answers}
    for line, cells in _table_lines(path):
        try:
            row = _read_row(desk, known, cells, language)
            if row is not None and row.answer in rows:
                raise _Mistake("this answer stands in an earlier line as well")
        except _Mistake as mistake:
            mistakes.append(f"line {line}: {mistake}")
            continue
        if row is not None:
            rows[row.answer] = row
    if mistakes:
        raise _refusal(path, mistakes)
    marks = {answer: desk.given(answer) for answer in rows}
    seen = {answer: mark.version if mark else "" for answer, mark in marks.items()}
    try:
        return desk.mark(seen, lambda _, answer: desk.signed(rows[answer].given, answer))
    except (Conflict, Stale):
        raise UsageError(
            f"{path}: marks have changed while it was read. Nothing was applied.", "Try again."
        ) from None


def _table_lines(path: Path) -> list[tuple[int, dict[str, str]]]:
    try:
        if is_spreadsheet(path):
            return list(rows_by_column(path, read_cells(path), COLUMNS, _REQUIRED))
        return list(read_rows(path, COLUMNS, _REQUIRED))
    except ContentError as error:  # it is no part of the course
        raise UsageError(error.message, error.hint) from error


class _Mistake(Exception):
    """What is wrong with one line."""


def _read_row(
    desk: Desk,
    known: Mapping[tuple[str, str], Answer],
    cells: Mapping[str, str],
    language: str,
) -> Row | None:
    """What a line gives; None where it says nothing, or nothing new."""
    _demand_no_failed_formula(cells)
    question, key = cells.get("question", ""), cells.get("answer", "").removeprefix("'")
    names = [entry.name for entry in desk.answers.questions]
    if question not in names:
        meant = did_you_mean(question, names) or f"Questions are {', '.join(names)}."
        raise _Mistake(f'"{question}" is no question of {desk.assignment.name}. {meant}')
    answer = known.get((question, key))
    if answer is None:
        raise _Mistake(f'there is no answer "{key}" to {question}')
    comment = _APOSTROPHE.sub("", cells.get("comment", ""), count=1)
    written = cells.get("points", "")
    before = desk.given(answer)
    if not (written or cells.get("items") or comment):
        return None
    chosen = _chosen_items(desk.items(question), cells.get("items", ""), language)
    items = total(item.points for item in chosen)
    points = _read_points(written) if written else items if chosen else None
    if points is None:
        raise _Mistake("there is a comment, but there are no points")
    maximum = desk.maximum(question)
    if not 0 <= points <= maximum and not (before is not None and before.beyond):
        if written:
            raise _Mistake(f"{points:g} of {maximum:g} points")
        points = items
    given = Given(
        name=question,
        points=total([points, -items]),
        comment=clean(comment, MESSAGE_LIMIT),
        items=tuple(item.id for item in chosen),
        beyond=before is not None and before.beyond,
    )
    if fault := problem(given, maximum, desk.items(question)):
        raise _Mistake(fault)
    if before is not None and _mark_in_table(desk, before) == _mark_in_table(desk, given):
        return None
    seen = cells.get("version", "")
    if seen != (before.version if before else ""):
        who = f"{before.by} has given {desk.earned(answer):g}" if before else "it was taken back"
        raise _Mistake(f"marked since the table was written: {who}. Write the table anew")
    return Row(answer=answer, given=given)


def _demand_no_failed_formula(cells: Mapping[str, str]) -> None:
    for column in ("points", "items", "comment"):
        if _ERROR.fullmatch(cells.get(column, "")):
            raise _Mistake(f"{column}: a formula that fails ({cells[column]})")


def _mark_in_table(desk: Desk, given: Given) -> tuple[object, ...]:
    """A mark as a table can say it."""
    items = {i.id: i.points for i in desk.items(given.name) if i.id in given.items}
    comment = _APOSTROPHE.sub("", safe_cell(given.comment).strip(), count=1)
    worth = total([given.points, *items.values()])
    if not given.beyond:
        worth = min(max(worth, 0.0), desk.maximum(given.name))
    return worth, frozenset(items), comment


def _read_points(written: str) -> float:
    if not _NUMBER.fullmatch(written):
        raise _Mistake(f'"{written}" are no points')
    return float(written.replace(",", "."))


def _chosen_items(items: tuple[Item, ...], written: str, language: str) -> list[Item]:
    """The items that a cell names, by their words or their ids."""
    wanted = [_APOSTROPHE.sub("", part.strip(), count=1) for part in written.split("|")]
    found = []
    for words in filter(None, wanted):
        fitting = [
            item
            for item in items
            if words in (item.id, _cell_text(item.text.de), _cell_text(item.text.en))
        ]
        if not fitting:
            meant = did_you_mean(words, [_cell_text(item.text[language]) for item in items])
            raise _Mistake(f'the rubric has no item "{words}". {meant}'.strip())
        found.append(fitting[0])
    return [item for item in items if item in found]


def _items_cell(desk: Desk, given: Given | None, language: str) -> str:
    if given is None:
        return ""
    items = desk.items(given.name)
    return _BETWEEN.join(_cell_text(i.text[language]) for i in items if i.id in given.items)


def _cell_text(words: str) -> str:
    return " ".join(words.replace("|", "/").split())


def _refusal(path: Path, mistakes: list[str]) -> UsageError:
    more = [f"... and {len(mistakes) - _MOST} more"] if len(mistakes) > _MOST else []
    listed = [*mistakes[:_MOST], *more]
    return UsageError(
        f"{path}: nothing was applied.\n" + "\n".join(listed),
        "Put these lines right and give the table again.",
    )
