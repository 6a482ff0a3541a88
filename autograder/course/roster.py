"""The roster of the course: a CSV file of students, read strictly."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from autograder.course.csv_files import read_rows
from autograder.course.records import LANGUAGES
from autograder.errors import ContentError

COLUMNS = ("id", "name", "email", "language", "lms")
_REQUIRED = COLUMNS[:3]
_FORBIDDEN_IN_ID = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Student:
    """One line of the roster; `id` is the name of the student's folders.

    `lms` are further ids, by which learning platforms know the student.
    """

    id: str
    name: str
    email: str
    language: str
    lms: tuple[str, ...] = ()


def read_roster(path: Path, language: str = LANGUAGES[0]) -> tuple[Student, ...]:
    """The students of a CSV file: columns id, name, email and, if wanted, language and lms.

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
    students: list[Student] = []
    seen: dict[str, int] = {}
    for line, row in read_rows(path, COLUMNS, _REQUIRED):
        student = _read_student(path, line, row, language)
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


def _read_student(path: Path, line: int, row: dict[str, str], language: str) -> Student:
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
    return Student(
        id=key,
        name=unicodedata.normalize("NFC", name),
        email=email,
        language=spoken,
        lms=tuple(row.get("lms", "").split()),
    )
