"""Moodle: the download of all submissions read, the grading worksheet read, then filled in.

Sources, all below Moodle's mod/assign: classes/downloader.php for the download (for each
participant a folder `<name>_<number>_assignsubmission_file`, with a final underscore before Moodle
4.1, or files that begin so; with blind marking the name is the word for participant, for a group
it is the group's); gradingtable.php with feedback/offline/importgradeslib.php for the worksheet
(the importer finds columns by their headings in the language of the person, and compares the time
of grading, which stays as it was downloaded); feedback/file/importziplib.php for pages to upload.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, tzinfo
from functools import partial
from itertools import pairwise

from autograder.collect.entries import Claim, Context, Listing
from autograder.collect.identity_map import Meant, Who
from autograder.collect.members import Kind, Member
from autograder.collect.names import fold
from autograder.collect.plain import of_student, unwrap_listing, visible_children
from autograder.course.csv_files import Sheet
from autograder.errors import UsageError
from autograder.platforms.dates import read_date
from autograder.platforms.export import Exported, ExportRequest
from autograder.platforms.fill_table import (
    need_roster,
    rows_to_fill,
    same_maximum,
    scaled_points,
    written_points,
)
from autograder.zip_files import zip_bytes

_ENTRY = re.compile(
    r"(?P<name>.+?)(_(?P<number>\d+))?_assignsubmission_(?P<kind>file|onlinetext)(_(?P<rest>.*))?",
    re.DOTALL,
)
ANONYMOUS = ("Participant", "Teilnehmerin", "Teilnehmer_in", "Teilnehmer in")
_NUMBER = re.compile(r"\d{1,6}([.,]\d{1,6})?")
_STRAY = "it is no part of a Moodle hand-in"
Members = list[tuple[tuple[str, ...], Member]]


def moodle(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each participant or group; None for what is no such download."""
    listing = unwrap_listing(listing, lambda name: _ENTRY.fullmatch(name) is not None)
    held: dict[tuple[str, str], Members] = {}
    strays = []
    for top, child in visible_children(listing).items():
        found = _ENTRY.fullmatch(top)
        if found is None:
            strays.append(Claim(label=top, origin=child.origin, problem=_STRAY, stray=True))
            continue
        begin = (found["rest"],) if found["rest"] else ()
        group = held.setdefault((found["name"], found["number"] or ""), [])
        group += [((*begin, *parts), member) for parts, member in child.members]
    if not held:
        return None
    count = Counter(name for name, _ in held)
    claims = []
    for (name, number), members in held.items():
        label = name if count[name] == 1 and name not in ANONYMOUS else f"{name} {number}"
        files = tuple((p, m) for p, m in members if p or m.kind is Kind.FOLDER)
        own = Listing(label=label, origin=f"{listing.origin}/{label}", members=files)
        known = (participant_label(number), name) if number else (name,)
        # The archive's times are those of the download: hand-ins' stand in the worksheet.
        claims += [
            replace(claim, known_as=known, dated=False)
            for claim in of_student(own, label, context)
        ]
    return claims + strays


def participant_label(number: str) -> str:
    """What a participant of one assignment is known as, in downloads and in worksheets."""
    return f"moodle participant {number}"


COLUMNS = {
    "identifier": ("identifier", "id"),
    "name": ("full name", "vollständiger name"),
    "first": ("first name", "vorname"),
    "last": ("last name", "surname", "nachname"),
    "email": ("email address", "e-mail-adresse"),
    "login": ("username", "anmeldename"),
    "number": ("id number", "id-nummer", "matrikelnummer"),
    "grade": ("grade", "bewertung"),
    "changeable": ("grade can be changed", "bewertung kann geändert werden"),
    "maximum": ("maximum grade", "bestwertung"),
    "submitted": ("last modified (submission)", "zuletzt geändert (abgabe)"),
    "graded": ("last modified (grade)", "zuletzt geändert (bewertung)"),
    "comment": ("feedback comments", "feedback als kommentar"),
}
_FEW = 0.6  # of the cells of a column decide what it holds
_NO = ("no", "nein", "non", "nee", "não", "nie", "ne", "nej")


def columns_of(heading: Sequence[str]) -> dict[str, int]:
    """Where the columns of `COLUMNS` stand, as far as there are any."""
    found: dict[str, int] = {}
    for index, title in enumerate(heading):
        for column, titles in COLUMNS.items():
            if title.strip().casefold() in titles:
                found.setdefault(column, index)
    return found


def columns_in(table: Sheet, zone: tzinfo | None = UTC) -> dict[str, int]:
    """Where the columns of `COLUMNS` stand: by their headings, or else by what they hold.

    Moodle heads them in the language of whoever downloads; their order is always the same.
    """
    found = columns_of(table.heading)
    if "identifier" in found and "grade" in found:
        return found
    cells = [
        [table.cell(row, n) for row in range(1, len(table.raw))] for n in _column_numbers(table)
    ]
    numbered = [n for n, held in enumerate(cells) if _are_numbered(held)]
    dated = [
        n for n, held in enumerate(cells) if _most_fit(held, lambda c: bool(read_date(c, zone)))
    ]
    maximum = [
        n
        for n, (held, following) in enumerate(pairwise(cells))
        if n and len(set(held)) == 1 and _NUMBER.fullmatch(held[0]) and _are_yes_or_no(following)
    ]
    if not numbered or not maximum:
        return found
    found = {"identifier": numbered[0], "name": numbered[0] + 1, "comment": len(cells) - 1}
    found |= {"maximum": maximum[0], "grade": maximum[0] - 1, "changeable": maximum[0] + 1}
    found |= dict(zip(("submitted", "graded"), dated, strict=False))
    emails = [n for n, held in enumerate(cells) if _most_fit(held, lambda c: "@" in c)]
    return found | ({"email": emails[0]} if emails else {})


def _column_numbers(table: Sheet) -> range:
    return range(len(table.heading))


def _are_numbered(cells: Sequence[str]) -> bool:
    """`Participant 123` in every line, in whatever language."""
    words = {cell.rstrip("0123456789").strip() for cell in cells}
    return len(words) == 1 and words != {""} and all(cell[-1:].isdigit() for cell in cells)


def _are_yes_or_no(cells: Sequence[str]) -> bool:
    return len(set(cells)) <= 2 and all(cell.isalpha() for cell in cells)


def _most_fit(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    told = [cell for cell in cells if cell.strip("- ")]
    return bool(told) and sum(map(fits, told)) >= _FEW * len(told)


def is_worksheet(table: Sheet) -> bool:
    """Whether a table is a grading worksheet."""
    return not columns_in(table).keys().isdisjoint({"submitted", "graded"})


def known_as(table: Sheet, columns: Mapping[str, int], row: int) -> tuple[str, ...]:
    """What the participant of a row is known as, the surest first, the name last."""
    names = (table.cell(row, columns.get(key)) for key in ("first", "last"))
    name = table.cell(row, columns.get("name")) or " ".join(filter(None, names))
    keys = (table.cell(row, columns.get(key)) for key in ("number", "login", "email"))
    return tuple(filter(None, (*keys, name)))


def participant_number(table: Sheet, columns: Mapping[str, int], row: int) -> str:
    """The number of the participant: `Participant 123` and `Teilnehmer/in123` say 123."""
    identifier = table.cell(row, columns.get("identifier"))
    return identifier[len(identifier.rstrip("0123456789")) :]


def add_worksheet(who: Who, table: Sheet, zone: tzinfo | None) -> None:
    """Take in whose number is whose, and when they handed in (UsageError without numbers).

    A time that cannot be read is told in `who.notes`.
    """
    columns = columns_in(table, zone or UTC)
    if "identifier" not in columns:
        raise UsageError(
            f"{table.path} has no column Identifier (ID).",
            "In Moodle: the assignment, Submissions, Download grading worksheet.",
        )
    for row in range(1, len(table.raw)):
        known, number = known_as(table, columns, row), participant_number(table, columns, row)
        if known and number:
            words = table.cell(row, columns.get("submitted"))
            when = read_date(words, zone)
            if when is None and words.strip("- "):
                why = "no date that can be read" if zone else "a date of no known time zone"
                who.notes.append(f"{table.path} line {row + 1}: {words[:60]!r} is {why}")
            who.meant[fold(participant_label(number))] = Meant(students=[known], when=when)


WHAT = "the grading worksheet downloaded from the assignment"


def export(request: ExportRequest) -> Exported:
    """The worksheet with points that count; exempt students' lines stay as they are.

    Where blind marking leaves names out of the worksheet, `who` says whose number is whose.

    Raises
    ------
    UsageError
        If there is no worksheet or roster, or Moodle's maximum is another.
    """
    sheet, columns = _read_worksheet(request)
    notes: list[str] = []
    if "grade" not in columns:
        raise UsageError(
            f"{sheet.path} has no column Grade (Bewertung).", "Moodle grades it with points?"
        )
    german = sheet.heading[columns["grade"]].casefold() == "bewertung"
    for row in rows_to_fill(
        sheet, partial(_known_as, sheet, columns, request.who), request, notes
    ):
        said = sheet.cell(row.index, columns.get("maximum"))
        maximum = same_maximum(sheet, said, request.assignment)
        if row.counted is None:
            continue
        if sheet.cell(row.index, columns.get("changeable")).casefold() in _NO:
            notes.append(f"{row.student}: Moodle says that the grade cannot be changed")
            continue
        comma = "," in said or (german and "." not in said)
        points = scaled_points(row.counted, maximum, row.student, notes)
        sheet.set(row.index, columns["grade"], written_points(points, comma=comma))
    return Exported(sheet.written(), tuple(notes))


def export_feedback(request: ExportRequest) -> Exported:
    """A zip of students' pages, named as Moodle wants them for uploading several at once."""
    sheet, columns = _read_worksheet(request)
    notes: list[str] = []
    pages: dict[str, bytes] = {}
    for row in rows_to_fill(
        sheet, partial(_known_as, sheet, columns, request.who), request, notes
    ):
        page = request.feedback / row.student / f"{request.assignment.name}.html"
        if not page.is_file():
            notes.append(f"{row.student} has no page {page}: run `autograder report` first")
            continue
        called = known_as(sheet, columns, row.index) or ("Participant",)
        name = re.sub(r'[_/\\:*?"<>|\x00-\x1f]', " ", called[-1])
        number = participant_number(sheet, columns, row.index)
        pages[f"{name}_{number}_assignfeedback_file/{page.name}"] = page.read_bytes()
    return Exported(zip_bytes(pages, compressed=True), tuple(notes))


def _read_worksheet(request: ExportRequest) -> tuple[Sheet, dict[str, int]]:
    need_roster(request.students)
    sheet = Sheet.read(request.table, WHAT)
    columns = columns_in(sheet)
    if "identifier" not in columns:
        raise UsageError(f"{sheet.path} has no column Identifier (ID).", f"It should be {WHAT}.")
    return sheet, columns


def _known_as(sheet: Sheet, columns: Mapping[str, int], who: Who, row: int) -> tuple[str, ...]:
    """What the participant of a row is known as; with blind marking, who says it."""
    known = known_as(sheet, columns, row)
    if known:
        return known
    number = participant_number(sheet, columns, row)
    for label in (participant_label(number), *(f"{word} {number}" for word in ANONYMOUS)):
        if found := who.meant.get(fold(label)):
            return found.students[0]
    return ()
