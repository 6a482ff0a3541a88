"""Grades in the formats that other programs read.

A format is one module with `export(assignment, results, **options) -> bytes` and one line in
`FORMATS`. Those of learning platforms fill in a table that was downloaded there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from autograder.errors import UsageError
from autograder.gradebook import as_canvas, as_csv, as_ilias, as_junit, as_moodle
from autograder.model import Assignment, Result


class Writer(Protocol):
    """What the function of a format looks like."""

    def __call__(
        self, assignment: Assignment, results: Iterable[Result], /, **options: Any
    ) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is written and how its files are called."""

    write: Writer
    suffix: str


FORMATS = {
    "csv": Format(as_csv.export, ".csv"),
    "junit": Format(as_junit.export, ".xml"),
    "moodle": Format(as_moodle.export, ".csv"),
    "moodle-feedback": Format(as_moodle.export_feedback, ".zip"),
    "canvas": Format(as_canvas.export, ".csv"),
    "ilias": Format(as_ilias.export, ".csv"),
}


def export(name: str, assignment: Assignment, results: Iterable[Result], **options: Any) -> bytes:
    """The results of one assignment as a file of the format `name` (UsageError if unknown)."""
    if name not in FORMATS:
        raise UsageError(
            f"There is no export format {name!r}.", hint=f"Known: {', '.join(sorted(FORMATS))}."
        )
    return FORMATS[name].write(assignment, results, **options)
