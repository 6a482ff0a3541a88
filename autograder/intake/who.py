"""Who is meant where a source does not say it in the roster's words: `--who FILE`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path

from autograder.errors import UsageError
from autograder.intake.claims import Claim
from autograder.intake.moodle import ANONYMOUS, participant
from autograder.intake.names import fold
from autograder.intake.worksheet import (
    columns_of,
    is_worksheet,
    known_as,
    participant_number,
    submitted,
)
from autograder.sheets import Sheet, read_rows

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

    def participant(self, number: str) -> tuple[str, ...]:
        """Whom `Participant <number>` means, in any of its languages; empty for nobody."""
        for label in (participant(number), *(f"{word} {number}" for word in ANONYMOUS)):
            if found := self.meant.get(fold(label)):
                return found.students[0]
        return ()

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
        table = Sheet.read(path, "a CSV file with the columns label and student")
        if is_worksheet(table.heading):
            _add_worksheet(who, table, zone)
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


def _add_worksheet(who: Who, table: Sheet, zone: tzinfo | None) -> None:
    columns = columns_of(table.heading)
    if "identifier" not in columns:
        raise UsageError(
            f"{table.path} has no column Identifier (ID).",
            "In Moodle: the assignment, Submissions, Download grading worksheet.",
        )
    for row in range(1, len(table.raw)):
        known, number = known_as(table, columns, row), participant_number(table, columns, row)
        if known and number:
            when = submitted(table.cell(row, columns.get("submitted")), zone)
            who.meant[fold(participant(number))] = Meant(students=[known], when=when)
