"""The records an overview is made of: numbers only, no words, no pages."""

import statistics
from dataclasses import dataclass
from enum import StrEnum

from autograder.course.records import Text


class Reason(StrEnum):
    """Why a person has to look at one hand-in."""

    ENGINE_ERROR = "engine_error"
    CHECK_ERROR = "check_error"
    UNDECIDED = "undecided"
    REJECTED = "rejected"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckStat:
    """One check over the class; `discrimination` is None where it is not defined."""

    exercise: str
    id: str
    title: Text
    count: int
    passed: int
    timeouts: int
    crashes: int
    discrimination: float | None

    @property
    def rate(self) -> float:
        return self.passed / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseStat:
    """One exercise over the class."""

    name: str
    title: Text | None
    max_points: float
    manual: bool
    count: int
    mean: float
    fully: int
    partly: int

    @property
    def none(self) -> int:
        return self.count - self.fully - self.partly


@dataclass(frozen=True, slots=True, kw_only=True)
class MisconceptionStat:
    """How many students made one recognised mistake."""

    exercise: str
    name: str
    students: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentRow:
    """One student in the table; points are None where there is no result of ours to show.

    `counts` is what they count after the course's policy, where that is known; `exempt` says that
    the assignment does not count for this student; `open_points` wait for a person.
    """

    student: str
    status: str
    points: float | None
    exercises: tuple[float | None, ...]
    timeouts: int
    crashes: int
    counts: float | None = None
    exempt: bool = False
    open_points: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Human:
    """One hand-in that a person has to look at; `told` is what its result says."""

    student: str
    reason: Reason
    told: Text | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What one hand-in does that no exercise asks for: a code, and the place where it has one."""

    code: str
    what: str
    file: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One hand-in with attempts: a reason to look at it, and nothing that counts."""

    student: str
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """One hand-in after the student's deadline, and the points that this costs.

    `handed_in` is ISO 8601 in the deadline's time zone.
    """

    student: str
    handed_in: str
    seconds: float
    penalty: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One assignment over the class. Averages are over graded hand-ins.

    Attributes
    ----------
    counted_max : float
        The maximum without bonus exercises.
    deadline : str
        ISO 8601; empty where there is none.
    times_unknown : int
        Hand-ins of which nobody knows when they came, where there is a deadline.
    """

    assignment: str
    title: Text
    max_points: float
    counted_max: float
    points: tuple[float, ...]
    exercises: tuple[ExerciseStat, ...]
    checks: tuple[CheckStat, ...]
    misconceptions: tuple[MisconceptionStat, ...]
    rows: tuple[StudentRow, ...]
    humans: tuple[Human, ...]
    looks: tuple[Look, ...] = ()
    deadline: str = ""
    late: tuple[Late, ...] = ()
    times_unknown: int = 0

    @property
    def mean(self) -> float | None:
        return statistics.fmean(self.points) if self.points else None

    @property
    def median(self) -> float | None:
        return statistics.median(self.points) if self.points else None

    @property
    def timeouts(self) -> int:
        return sum(row.timeouts for row in self.rows)

    @property
    def crashes(self) -> int:
        return sum(row.crashes for row in self.rows)

    @property
    def policy_shows(self) -> bool:
        """Whether anybody's points count otherwise than they were graded."""
        return any(row.exempt or row.counts != row.points for row in self.rows)

    @property
    def to_read(self) -> tuple[ExerciseStat, ...]:
        """Written questions that wait for a person."""
        return tuple(stat for stat in self.exercises if stat.manual and stat.count)
