"""The roster of the course: a CSV file of students, read strictly."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import ContentError
from autograder.model import LANGUAGES
from autograder.tables import did_you_mean

COLUMNS = ("id", "name", "email", "language")
_REQUIRED = COLUMNS[:3]
_FORBIDDEN_IN_ID = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Student:
    """One line of the roster; `id` is the name of the student's folders."""

    id: str
    name: str
    email: str
    language: str


def read_roster(path: Path, language: str = LANGUAGES[0]) -> tuple[Student, ...]:
    """The students of a CSV file with the columns id, name, email and, if wanted, language.

    Parameters
    ----------
    path : Path
        Separated by commas or semicolons; UTF-8, or what Excel writes on Windows.
    language : str
        For students whose line names none.

    Raises
    ------
    ContentError
        Naming the line: an unknown or missing column, an empty cell, a second use of an id.
    """
    rows = _rows(path)
    header = [cell.casefold() for cell in next(rows, (1, list(COLUMNS)))[1]]
    _check_header(path, header)
    students: list[Student] = []
    seen: dict[str, int] = {}
    for line, cells in rows:
        if any(cells[len(header) :]):
            raise ContentError(
                f"{path} line {line}: more cells than columns.",
                hint="Put a cell that contains the separator in double quotes.",
            )
        row = dict(zip(header, cells, strict=False))
        student = _student(path, line, row, language)
        for key in {student.id.casefold(), student.email.casefold()} - {""}:
            if key in seen:
                raise ContentError(
                    f'{path} line {line}: "{key}" stands in line {seen[key]} already.',
                    hint="Ids and e-mail addresses belong to one student each.",
                )
            seen[key] = line
        students.append(student)
    if not students:
        raise ContentError(f"{path} names no students.", hint="One line per student, please.")
    return tuple(students)


def _student(path: Path, line: int, row: dict[str, str], language: str) -> Student:
    for column in ("id", "name"):
        if not row.get(column):
            raise ContentError(f'{path} line {line}: "{column}" is empty.')
    name, email = row["name"], row.get("email", "")
    key = unicodedata.normalize("NFC", row["id"])
    if _FORBIDDEN_IN_ID.search(key) or key.startswith(".") or key.endswith(".") or len(key) > 100:
        raise ContentError(
            f'{path} line {line}: the id "{key}" cannot be the name of a folder.',
            hint="Letters, digits, hyphens and the like; no slash and no dot at either end.",
        )
    if email and not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
        raise ContentError(f'{path} line {line}: "{email}" is no e-mail address.')
    spoken = row.get("language", "").casefold() or language
    if spoken not in LANGUAGES:
        raise ContentError(
            f'{path} line {line}: the language is "{spoken}".', f"It is {' or '.join(LANGUAGES)}."
        )
    return Student(id=key, name=unicodedata.normalize("NFC", name), email=email, language=spoken)


def _check_header(path: Path, header: list[str]) -> None:
    for column in header:
        if column not in COLUMNS:
            meant = did_you_mean(column, COLUMNS)
            hint = f"{meant} The columns are {', '.join(COLUMNS)}.".lstrip()
            raise ContentError(f'{path} line 1: unknown column "{column}".', hint)
        if header.count(column) > 1:
            raise ContentError(f'{path} line 1: the column "{column}" stands twice.')
    for column in _REQUIRED:
        if column not in header:
            hint = f"The first line is {','.join(_REQUIRED)} (and, if wanted, language)."
            raise ContentError(f'{path} line 1: the column "{column}" is missing.', hint)


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of every line that is not empty, without empty cells at its end."""
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = f"The roster is a CSV file with the columns {', '.join(COLUMNS)}."
        raise ContentError(f"{path} cannot be read: {error.strerror}.", hint) from error
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        raise ContentError(
            f"{path} is neither UTF-8 nor what Excel writes on Windows.",
            hint="Save it again as CSV with the encoding UTF-8.",
        ) from error
    separator = ";" if ";" in text.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield reader.line_num, cells
    except csv.Error as error:
        raise ContentError(f"{path} line {reader.line_num}: {error}.") from error


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
