"""Moodle's grading worksheet with the grades filled in, and feedback files to upload beside it.

Source: Moodle's mod/assign/feedback/offline/importgradeslib.php and
mod/assign/feedback/file/importziplib.php. The time of grading stays as it was downloaded: Moodle
compares it to see whether somebody has graded since.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from autograder.errors import UsageError
from autograder.gradebook.counting import Counting
from autograder.gradebook.filled import need_roster, number, rows, same_maximum, scaled
from autograder.intake.who import Who
from autograder.intake.worksheet import columns_of, known_as, participant_number
from autograder.model import Assignment, Result
from autograder.roster import Student
from autograder.sheets import Sheet

WHAT = "the grading worksheet downloaded from the assignment"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def export(
    assignment: Assignment,
    results: Iterable[Result],
    /,
    *,
    table: Path | None = None,
    counting: Counting | None = None,
    students: Sequence[Student] = (),
    who: Who | None = None,
    notes: list[str] | None = None,
    **_: Any,
) -> bytes:
    """The worksheet with points that count; exempt students' lines stay as they are.

    Parameters
    ----------
    who : Who, optional
        Says whose number is whose, where blind marking leaves names out of the worksheet.

    Raises
    ------
    UsageError
        If there is no worksheet or roster, or Moodle's maximum is another.
    """
    sheet, columns = _sheet(table, students)
    told = notes if notes is not None else []
    if "grade" not in columns:
        raise UsageError(
            f"{sheet.path} has no column Grade (Bewertung).", "Moodle grades it with points?"
        )
    german = sheet.heading[columns["grade"]].casefold() == "bewertung"
    found = rows(
        sheet,
        lambda index: _known_as(sheet, columns, index, who),
        assignment,
        results,
        counting=counting or Counting(),
        students=students,
        notes=told,
    )
    for row in found:
        said = sheet.cell(row.index, columns.get("maximum"))
        maximum = same_maximum(sheet, said, assignment)
        if row.counted is None:
            continue
        if sheet.cell(row.index, columns.get("changeable")).casefold() in ("no", "nein"):
            told.append(f"{row.student}: Moodle says that the grade cannot be changed")
            continue
        comma = "," in said or (german and "." not in said)
        points = scaled(row.counted, maximum, row.student, told)
        sheet.set(row.index, columns["grade"], number(points, comma=comma))
    return sheet.written()


def export_feedback(
    assignment: Assignment,
    results: Iterable[Result],
    /,
    *,
    table: Path | None = None,
    counting: Counting | None = None,
    students: Sequence[Student] = (),
    who: Who | None = None,
    feedback: Path | None = None,
    notes: list[str] | None = None,
    **_: Any,
) -> bytes:
    """A zip of students' pages, named as Moodle wants them for uploading several at once."""
    sheet, columns = _sheet(table, students)
    told = notes if notes is not None else []
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for row in rows(
            sheet,
            lambda index: _known_as(sheet, columns, index, who),
            assignment,
            results,
            counting=counting or Counting(),
            students=students,
            notes=told,
        ):
            page = (feedback or Path()) / row.student / f"{assignment.name}.html"
            if not page.is_file():
                told.append(f"{row.student} has no page {page}: run `autograder report` first")
                continue
            called = known_as(sheet, columns, row.index) or ("Participant",)
            name = re.sub(r'[_/\\:*?"<>|\x00-\x1f]', " ", called[-1])
            number_ = participant_number(sheet, columns, row.index)
            path = f"{name}_{number_}_assignfeedback_file/{assignment.name}.html"
            archive.writestr(zipfile.ZipInfo(path, _EPOCH), page.read_bytes())
    return buffer.getvalue()


def _sheet(path: Path | None, students: Sequence[Student]) -> tuple[Sheet, dict[str, int]]:
    need_roster(students)
    sheet = Sheet.read(path, WHAT)
    columns = columns_of(sheet.heading)
    if "identifier" not in columns:
        raise UsageError(f"{sheet.path} has no column Identifier (ID).", f"It should be {WHAT}.")
    return sheet, columns


def _known_as(
    sheet: Sheet, columns: Mapping[str, int], row: int, who: Who | None
) -> tuple[str, ...]:
    """What the participant of a row is known as; with blind marking, who says it."""
    known = known_as(sheet, columns, row)
    if known or who is None:
        return known
    return who.participant(participant_number(sheet, columns, row))
