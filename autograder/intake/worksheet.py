"""Read Moodle's grading worksheet, in the languages in which it comes, so that it can go back.

Source: Moodle's mod/assign/gradingtable.php and mod/assign/feedback/offline: the importer finds
columns by their headings in the language of the person, and compares the time of grading.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from autograder.errors import UsageError
from autograder.sheets import decoded

COLUMNS = {
    "identifier": ("identifier", "id"),
    "name": ("full name", "vollständiger name"),
    "first": ("first name", "vorname"),
    "last": ("last name", "surname", "nachname"),
    "email": ("email address", "e-mail-adresse"),
    "login": ("username", "anmeldename"),
    "number": ("id number", "id-nummer", "matrikelnummer"),
    "grade": ("grade", "bewertung"),
    "maximum": ("maximum grade", "bestwertung"),
    "submitted": ("last modified (submission)", "zuletzt geändert (abgabe)"),
    "graded": ("last modified (grade)", "zuletzt geändert (bewertung)"),
    "comment": ("feedback comments", "feedback als kommentar"),
}
_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
    )
    for number, name in enumerate(names.split(), 1)
}
_DATE = re.compile(r"(\d{1,2})\.? (\w+) (\d{4}), (\d{1,2}):(\d{2})(?:\s?([AP]M))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """A worksheet as it was downloaded: `rows` are all below the heading."""

    path: Path
    heading: list[str]
    rows: list[list[str]]
    columns: dict[str, int]
    delimiter: str
    bom: bool

    def cell(self, row: list[str], column: str) -> str:
        """What a row says under a heading; nothing where there is no such column."""
        index = self.columns.get(column)
        return row[index].strip() if index is not None and index < len(row) else ""

    def known_as(self, row: list[str]) -> tuple[str, ...]:
        """What the participant of a row is known as, the surest first."""
        name = self.cell(row, "name") or " ".join(
            filter(None, (self.cell(row, "first"), self.cell(row, "last")))
        )
        keys = (self.cell(row, key) for key in ("number", "login", "email"))
        return tuple(filter(None, (*keys, name)))

    def number(self, row: list[str]) -> str:
        """The number of the participant: `Participant 123` and `Teilnehmer/in123` say 123."""
        found = re.search(r"\d+$", self.cell(row, "identifier"))
        return found[0] if found else ""

    def submitted(self, row: list[str], zone: tzinfo | None) -> datetime | None:
        """When it was handed in, where the worksheet says so in words that we can read."""
        found = _DATE.search(self.cell(row, "submitted"))
        month = _MONTHS.get(found[2].casefold()) if found else None
        if found is None or month is None or zone is None:
            return None
        hour = int(found[4]) % 12 + 12 * (found[6].upper() == "PM") if found[6] else int(found[4])
        try:
            return datetime(int(found[3]), month, int(found[1]), hour, int(found[5]), tzinfo=zone)
        except ValueError:
            return None


def is_worksheet(data: bytes) -> bool:
    """Whether a file begins like a worksheet."""
    heading = data.partition(b"\n")[0].decode("utf-8-sig", "replace").casefold()
    return any(name in heading for name in (*COLUMNS["graded"], *COLUMNS["submitted"]))


def read_worksheet(path: Path) -> Worksheet:
    """Read a worksheet (UsageError where it is none)."""
    try:
        data = path.read_bytes()
        text = decoded(data)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}.") from error
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise UsageError(f"{path} is no CSV file: {error}.") from error
    heading = lines[0] if lines else []
    columns: dict[str, int] = {}
    for index, title in enumerate(heading):
        for column, titles in COLUMNS.items():
            if title.strip().casefold() in titles:
                columns.setdefault(column, index)
    if "identifier" not in columns:
        raise UsageError(
            f"{path} has no column Identifier (ID).",
            "In Moodle: the assignment, Submissions, Download grading worksheet.",
        )
    return Worksheet(
        path=path,
        heading=heading,
        rows=[row for row in lines[1:] if any(row)],
        columns=columns,
        delimiter=delimiter,
        bom=data.startswith(b"\xef\xbb\xbf"),
    )
