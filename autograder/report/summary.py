"""The records an overview is made of: numbers only, no words, no pages."""

import statistics
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from autograder.course.records import Place, Text


class Reason(StrEnum):
    """Why a person has to look at one hand-in."""

    ENGINE_ERROR = "engine_error"
    CHECK_ERROR = "check_error"
    UNDECIDED = "undecided"
    REJECTED = "rejected"
    DAMAGED = "damaged"


class Standing(StrEnum):
    """How one student stands in one assignment."""

    GRADED = "graded"
    REJECTED = "rejected"
    ENGINE_ERROR = "engine_error"
    DAMAGED = "damaged"
    COLLECTED = "collected"  # handed in, and not graded yet
    MISSING = "missing"  # on the roster, and nothing handed in

    @property
    def handed_in(self) -> bool:
        return self is not Standing.MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckStat:
    """One check over the class; `discrimination` is None where it is not defined.

    `failed` names the students who did not pass it.
    """

    exercise: str
    id: str
    title: Text
    count: int
    failed: tuple[str, ...]
    timeouts: int
    crashes: int
    discrimination: float | None

    @property
    def passed(self) -> int:
        return self.count - len(self.failed)

    @property
    def rate(self) -> float:
        return self.passed / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseStat:
    """One exercise over the class: those who solved it fully, partly and not at all.

    `waiting` have handed in what a person has still to mark; they are in no other number.
    `unanswered` wrote nothing, and nobody has confirmed that yet; they count as `not_at_all`.
    """

    name: str
    title: Text | None
    max_points: float
    manual: bool
    mean: float
    fully: tuple[str, ...]
    partly: tuple[str, ...]
    not_at_all: tuple[str, ...]
    waiting: tuple[str, ...]
    unanswered: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return len(self.fully) + len(self.partly) + len(self.not_at_all)


@dataclass(frozen=True, slots=True, kw_only=True)
class MisconceptionStat:
    """One recognised mistake, and who made it."""

    exercise: str
    name: str
    students: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairStat:
    """How many students are one change away in an exercise, and from what."""

    exercise: str
    places: tuple[Place, ...]
    students: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentRow:
    """One student in the table; points are None where there is no result of ours to show.

    Attributes
    ----------
    name : str
        What the roster calls them; empty where it does not.
    exercises : tuple of float or None
        None also where a person has still to give points: `waiting` says so.
    counts : float, optional
        What the points count after the course's policy, where that is known.
    exempt : bool
        The assignment does not count for this student.
    open_points : float
        Points that wait for a person.
    deadline : str
        This student's, as ISO 8601; empty where there is none.
    """

    student: str
    name: str = ""
    status: Standing
    points: float | None = None
    exercises: tuple[float | None, ...] = ()
    waiting: tuple[bool, ...] = ()
    timeouts: int = 0
    crashes: int = 0
    counts: float | None = None
    exempt: bool = False
    open_points: float = 0.0
    deadline: str = ""

    @property
    def place(self) -> tuple[str, str]:
        """By what rows are put in order: the name, its letters without their marks."""
        letters = unicodedata.normalize("NFKD", (self.name or self.student).casefold())
        return "".join(c for c in letters if not unicodedata.combining(c)), self.student


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
    expected : int
        Students on the roster; 0 where there is none.
    shared_process : bool
        Whether tests ran in one process with the students' code.
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
    repairs: tuple[RepairStat, ...] = ()
    deadline: str = ""
    late: tuple[Late, ...] = ()
    times_unknown: int = 0
    expected: int = 0
    shared_process: bool = False

    @property
    def mean(self) -> float | None:
        return statistics.fmean(self.points) if self.points else None

    @property
    def median(self) -> float | None:
        return statistics.median(self.points) if self.points else None

    @property
    def handed_in(self) -> tuple[StudentRow, ...]:
        """The rows of those who have handed in something."""
        return tuple(row for row in self.rows if row.status.handed_in)

    @property
    def policy_shows(self) -> bool:
        """Whether anybody's points count otherwise than they were graded."""
        return any(row.exempt or row.counts != row.points for row in self.rows)
