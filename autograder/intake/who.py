"""Who is meant where a source does not say it in the roster's words: `--who FILE`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path

from autograder.errors import UsageError
from autograder.intake.claims import Claim
from autograder.intake.moodle import participant
from autograder.intake.names import fold
from autograder.intake.worksheet import is_worksheet, read_worksheet
from autograder.sheets import read_rows

COLUMNS = ("label", "student")


@dataclass(slots=True)
class Meant:
    """The students that one label means, each by all they are known as, and their time."""

    students: list[tuple[str, ...]] = field(default_factory=list)
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Labels and whom they mean."""

    meant: dict[str, Meant] = field(default_factory=dict)

    def of(self, claim: Claim) -> Meant | None:
        """Whom a claim means; what is said of its group comes first."""
        for key in (claim.group, claim.label, *claim.known_as):
            if key and (found := self.meant.get(fold(key))):
                return found
        return None


def read_who(paths: Sequence[Path], zone: tzinfo | None = None) -> Who:
    """Read files with the columns label and student, and Moodle's grading worksheets.

    A label in several lines is a group. A worksheet says whose number is whose, and when they
    handed in; `zone` is that of its times.

    Raises
    ------
    AutograderError
        Naming the file, and the line where there is one.
    """
    who = Who()
    for path in paths:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
        if is_worksheet(data):
            _add_worksheet(who, path, zone)
            continue
        for line, row in read_rows(path, COLUMNS, COLUMNS):
            label, student = row.get("label", ""), row.get("student", "")
            if not label or not student:
                raise UsageError(
                    f"{path} line {line}: label or student is empty.",
                    "Write what the source calls the student, and the id.",
                )
            who.meant.setdefault(fold(label), Meant()).students.append((student,))
    return who


def _add_worksheet(who: Who, path: Path, zone: tzinfo | None) -> None:
    sheet = read_worksheet(path)
    for row in sheet.rows:
        known, number = sheet.known_as(row), sheet.number(row)
        if known and number:
            when = sheet.submitted(row, zone)
            who.meant[fold(participant(number))] = Meant(students=[known], when=when)
