"""Read who is meant: `--who FILE`, a table of labels or one that a platform made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path

from autograder.collect.identity_map import Meant, Who
from autograder.collect.names import fold
from autograder.course.csv_files import Sheet, read_rows
from autograder.errors import UsageError
from autograder.platforms.moodle import add_worksheet, is_worksheet

COLUMNS = ("label", "student")


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
        if is_worksheet(table):
            add_worksheet(who, table, zone)
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
