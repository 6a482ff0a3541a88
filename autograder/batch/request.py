"""What a batch is asked to do, and what it tells while doing it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from autograder.course.course import Course
from autograder.course.records import Assignment, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeRequest:
    """One run of `autograder grade`.

    Attributes
    ----------
    students : tuple of str
        Only these; everybody when empty.
    jobs : int
        Submissions graded at once.
    regrade : bool
        Also what is graded already and unchanged.
    until_failure : bool
        Leave a submission at its first failing check: enough to tell whether it is right.
    diagnosis : bool
        Look for the mistakes of exercises that fail.
    seconds : float
        How long a grader may be at one submission, where that is less than its limits allow.
    """

    course: Course
    assignment: Assignment
    submitted: Path
    results: Path
    students: tuple[str, ...] = ()
    jobs: int = 1
    sandbox: str = "auto"
    regrade: bool = False
    until_failure: bool = False
    diagnosis: bool = False
    seconds: float = math.inf


class Kind(StrEnum):
    """What happened to one submission."""

    GRADED = "graded"
    UNCHANGED = "unchanged"  # graded before, and neither it nor the suite has changed since
    INTERRUPTED = "interrupted"  # by its grader's death or the machine: tried again, alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One step of a batch.

    Attributes
    ----------
    before : Result or None
        What the new result replaces.
    """

    kind: Kind
    student: str
    result: Result | None = None
    before: Result | None = None
    run: dict[str, Any] = field(default_factory=dict)
    done: int = 0
    total: int = 0
