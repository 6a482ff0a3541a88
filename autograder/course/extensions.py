"""Extensions of deadlines, with exemptions among them: `extensions.csv`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from autograder.course.csv_files import read_rows
from autograder.course.strict_toml import did_you_mean
from autograder.errors import ContentError

COLUMNS = ("student", "assignment", "extension", "note")
_LENGTH = re.compile(r"\+\s*(\d{1,4})\s*(min|h|d|w)\w*", re.IGNORECASE)
_TIME = {"min": timedelta(minutes=1), "h": timedelta(hours=1)}
_DAYS = {"d": 1, "w": 7}
_GERMAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(.*)")
_EXEMPT = ("exempt", "befreit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """What one student was granted: a new deadline, more time, or to be exempt.

    `days` are days of the calendar, to the same time by the clock; `by` is time that passes.
    """

    until: datetime | None = None
    days: int = 0
    by: timedelta = timedelta()
    exempt: bool = False

    def moved_deadline(self, deadline: datetime) -> datetime:
        """The deadline with the time granted."""
        there = deadline + timedelta(days=self.days)
        return (there.astimezone(UTC) + self.by).astimezone(deadline.tzinfo)


@dataclass(frozen=True, slots=True)
class Extensions:
    """What was granted, by student and assignment; an empty assignment stands for all."""

    granted: Mapping[tuple[str, str], Extension] = field(default_factory=dict)

    def of(self, student: str, assignment: str) -> Extension:
        """What the student was granted there; the line that names the assignment wins."""
        everywhere = self.granted.get((student, ""), Extension())
        return self.granted.get((student, assignment), everywhere)

    def exempt(self, student: str, assignment: str) -> bool:
        """Whether the assignment does not count for this student."""
        return self.of(student, assignment).exempt

    def due(self, student: str, assignment: str, deadline: datetime | None) -> datetime | None:
        """The deadline of this student; None where there is none."""
        extension = self.of(student, assignment)
        if extension.until is not None:
            return extension.until
        return None if deadline is None else extension.moved_deadline(deadline)


def read_extensions(
    path: Path,
    *,
    assignments: Collection[str],
    students: Collection[str] | None = None,
    zone: tzinfo | None = None,
) -> Extensions:
    """The table of extensions; none where there is no such file.

    Parameters
    ----------
    path : Path
        A CSV file with the columns student, assignment, extension and, if wanted, note. An
        extension is a date (to its end), a date with a time, more time (`+3d`, `+12h`), or
        `exempt`; an empty assignment means all of them.
    assignments : collection of str
        Full names; the file may shorten them to their number.
    students : collection of str, optional
        The ids of the roster; without them any id will do.
    zone : tzinfo, optional
        Of times without an offset.

    Raises
    ------
    ContentError
        Naming the line: an unknown student or assignment, no extension, two for one deadline.
    """
    if not path.exists():
        return Extensions()
    granted: dict[tuple[str, str], Extension] = {}
    for line, row in read_rows(path, COLUMNS, COLUMNS[:3]):
        place = f"{path} line {line}"
        student = row.get("student", "")
        if not student or (students is not None and student not in students):
            meant = did_you_mean(student, students or ()) if student else ""
            raise ContentError(
                f'{place}: "{student}" is nobody on the roster.', meant or "Write the id."
            )
        key = student, _find_assignment(place, row.get("assignment", ""), assignments)
        if key in granted:
            raise ContentError(
                f"{place}: {student} has an extension for this already.", "Delete one line."
            )
        granted[key] = _parse_extension(place, row.get("extension", ""), zone)
    return Extensions(granted)


def _find_assignment(place: str, word: str, names: Collection[str]) -> str:
    if not word:
        return ""
    number = word.lstrip("0") or "0"
    found = [n for n in names if n == word or n.partition("-")[0].lstrip("0") == number]
    if len(found) != 1:
        meant = did_you_mean(word, names) or f"There is {', '.join(names)}."
        raise ContentError(f'{place}: no assignment is called "{word}".', meant)
    return found[0]


def _parse_extension(place: str, words: str, zone: tzinfo | None) -> Extension:
    if words.casefold() in _EXEMPT:
        return Extension(exempt=True)
    if length := _LENGTH.fullmatch(words):
        number, unit = int(length[1]), length[2].lower()
        if unit in _DAYS:
            return Extension(days=number * _DAYS[unit])
        return Extension(by=number * _TIME[unit])
    iso = _GERMAN.sub(lambda m: f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}{m[4]}", words)
    try:
        until = datetime.fromisoformat(iso)
    except ValueError:
        raise ContentError(
            f'{place}: "{words}" is no extension.',
            "Write 2026-11-05 23:59, 05.11.2026, +3d, +12h or exempt.",
        ) from None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", iso):
        until = until.replace(hour=23, minute=59, second=59)
    if until.tzinfo is None and zone is None:
        raise ContentError(
            f'{place}: "{words}", but of which time zone?',
            'Put timezone = "Europe/Berlin" into course.toml.',
        )
    return Extension(until=until if until.tzinfo else until.replace(tzinfo=zone))
