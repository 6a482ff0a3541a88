"""What an export is asked for, and what it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.collect.identity_map import Who
from autograder.course.grading_scale import PASS_MARK
from autograder.course.records import Assignment, Result
from autograder.course.roster import Student
from autograder.gradebook.effective_points import Counting


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """One assignment's results, and what a platform may need besides.

    Attributes
    ----------
    results : sequence of Result
        With the points that people gave.
    counting : Counting
        What the points count by.
    students : sequence of Student
        The roster; platforms' tables cannot be filled without it.
    table : Path or None
        The file that was downloaded there and is filled in.
    column : str
        The assignment's title on the platform, where it has another there.
    feedback : Path
        The folder of students' pages.
    who : Who
        Who is meant where a table does not say it in the roster's words.
    language : str
        Of sentences, and of numbers in a file for Excel.
    excel : bool
        As Excel opens it with a double click.
    pass_mark : float
        The share of points that passes.
    """

    assignment: Assignment
    results: Sequence[Result]
    counting: Counting = field(default_factory=Counting)
    students: Sequence[Student] = ()
    table: Path | None = None
    column: str = ""
    feedback: Path = Path()
    who: Who = field(default_factory=Who)
    language: str = "en"
    excel: bool = False
    pass_mark: float = PASS_MARK


@dataclass(frozen=True, slots=True)
class Exported:
    """A file's bytes, and what a person should know about it."""

    data: bytes
    notes: tuple[str, ...] = ()
