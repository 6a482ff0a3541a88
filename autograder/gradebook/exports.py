"""Grades in the formats that other programs read.

A format is one module with `export(assignment, results, **options) -> bytes` and one line in
`FORMATS`. Moodle, Gradescope and nbgrader go here, as `as_moodle.py` and so on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from autograder.errors import UsageError
from autograder.gradebook import as_csv, as_junit
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
}


def export(name: str, assignment: Assignment, results: Iterable[Result], **options: Any) -> bytes:
    """The results of one assignment as a file of the format `name` (UsageError if unknown)."""
    if name not in FORMATS:
        raise UsageError(
            f"There is no export format {name!r}.", hint=f"Known: {', '.join(sorted(FORMATS))}."
        )
    return FORMATS[name].write(assignment, results, **options)
