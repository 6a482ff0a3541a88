"""What the columns of Moodle's grading worksheet say, in the languages in which it comes.

Source: Moodle's mod/assign/gradingtable.php and mod/assign/feedback/offline: the importer finds
columns by their headings in the language of the person, and compares the time of grading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from autograder.sheets import Sheet

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
_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
    )
    for number, name in enumerate(names.split(), 1)
}
_DATE = re.compile(r"(\d{1,2})\.? (\w+) (\d{4}), (\d{1,2}):(\d{2})(?:\s?([AP]M))?", re.IGNORECASE)


def columns_of(heading: Sequence[str]) -> dict[str, int]:
    """Where the columns of `COLUMNS` stand, as far as there are any."""
    found: dict[str, int] = {}
    for index, title in enumerate(heading):
        for column, titles in COLUMNS.items():
            if title.strip().casefold() in titles:
                found.setdefault(column, index)
    return found


def is_worksheet(heading: Sequence[str]) -> bool:
    """Whether a table of this heading is a worksheet."""
    return not columns_of(heading).keys().isdisjoint({"submitted", "graded"})


def known_as(table: Sheet, columns: Mapping[str, int], row: int) -> tuple[str, ...]:
    """What the participant of a row is known as, the surest first, the name last."""
    names = (table.cell(row, columns.get(key)) for key in ("first", "last"))
    name = table.cell(row, columns.get("name")) or " ".join(filter(None, names))
    keys = (table.cell(row, columns.get(key)) for key in ("number", "login", "email"))
    return tuple(filter(None, (*keys, name)))


def participant_number(table: Sheet, columns: Mapping[str, int], row: int) -> str:
    """The number of the participant: `Participant 123` and `Teilnehmer/in123` say 123."""
    found = re.search(r"\d+$", table.cell(row, columns.get("identifier")))
    return found[0] if found else ""


def submitted(words: str, zone: tzinfo | None) -> datetime | None:
    """When it was handed in, where a worksheet says so in words that we can read."""
    found = _DATE.search(words)
    month = _MONTHS.get(found[2].casefold()) if found else None
    if found is None or month is None or zone is None:
        return None
    hour = int(found[4]) % 12 + 12 * (found[6].upper() == "PM") if found[6] else int(found[4])
    try:
        return datetime(int(found[3]), month, int(found[1]), hour, int(found[5]), tzinfo=zone)
    except ValueError:
        return None
