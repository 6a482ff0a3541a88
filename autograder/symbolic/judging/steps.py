"""The records of a derivation: what is asked for, and what is known about each line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from autograder.locale.message import Message
from autograder.symbolic.comparing.setting import SIZES, Setting


class Line(StrEnum):
    """How one line was judged."""

    START = "start"  # the derivative asked for
    NOT_THE_TASK = "not_the_task"  # the first line is something else
    NO_START = "no_start"  # the first line jumps to the result
    HOLDS = "holds"
    SAMPLED = "sampled"  # equal at every point that was tried, not proved
    REARRANGED = "rearranged"  # only the order changed: counts neither way
    LOOP = "loop"  # back at an earlier line: what lies between counts neither way
    REPEATS = "repeats"
    DOES_NOT_FOLLOW = "does_not_follow"
    RETURNS = "returns"  # after a wrong line, equal to the last right one: counts neither way
    UNREADABLE = "unreadable"
    UNDECIDED = "undecided"  # for a person to look at

    @property
    def wrong(self) -> bool:
        return self in _WRONG


_WRONG = frozenset(
    [Line.NOT_THE_TASK, Line.NO_START, Line.REPEATS, Line.DOES_NOT_FOLLOW, Line.UNREADABLE]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The share of the points that each stage is worth."""

    start: Fraction = Fraction(1, 4)
    steps: Fraction = Fraction(1, 2)
    result: Fraction = Fraction(1, 4)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DerivationProblem:
    """What a derivation must start from and arrive at.

    Attributes
    ----------
    goal : str
        The derivative asked for, unevaluated: `Derivative(tanh(x), x)`. A goal without
        `Derivative` is the left-hand side of an identity.
    result : str
        The required last line; other orders of factors and terms are the same.
    symbols, families, definitions, sizes, functions
        As in `Setting.of`.
    start : str
        A required form of a first line that holds no `Derivative` any more ("without sigma").
    form : str
        The required form of the last line, where `like RESULT` is not what is meant.
    min_steps : int
        Lines a complete derivation has at least; a shorter one earns part of the steps.
    wrong_form_share : Fraction
        What a right last line in the wrong form earns of the result's share.
    """

    goal: str
    result: str
    symbols: Mapping[str, str] = field(default_factory=dict)
    families: Mapping[str, str] = field(default_factory=dict)
    definitions: Mapping[str, str] = field(default_factory=dict)
    sizes: tuple[int, ...] = SIZES
    functions: Mapping[str, int] = field(default_factory=dict)
    start: str = ""
    form: str = ""
    min_steps: int = 2
    weights: Weights = field(default_factory=Weights)
    wrong_form_share: Fraction = Fraction(1, 2)

    @property
    def is_identity(self) -> bool:
        """Whether an expression is to be rewritten and nothing differentiated."""
        return "Derivative" not in self.goal

    def said(self, identifier: str) -> str:
        """The entry of the catalogues that says so of this kind of problem."""
        return f"{identifier}-identity" if self.is_identity else identifier

    def setting(self) -> Setting:
        """The names of the problem, read."""
        return Setting.of(
            self.symbols,
            families=self.families,
            definitions=self.definitions,
            sizes=self.sizes,
            functions=self.functions,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LineVerdict:
    """What is known about one line.

    Attributes
    ----------
    number : int
        Counted from 1.
    message : Message
        For the student: only the student's own lines are compared in it.
    detail : Message or None
        For the instructor.
    column : int or None
        Where an unreadable line goes wrong.
    after : int or None
        The line it was compared with.
    loop : int or None
        The earlier line that this one repeats.
    formula : str
        How the line was read, in the students' own grammar; empty when it could not be.
    """

    number: int
    status: Line
    message: Message
    detail: Message | None = None
    column: int | None = None
    after: int | None = None
    loop: int | None = None
    formula: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Points of one stage, as shares of the whole: `earned` of `worth`."""

    name: str
    earned: Fraction
    worth: Fraction
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivationVerdict:
    """What is known about a derivation.

    Attributes
    ----------
    stages : tuple of Stage
        start, steps, result.
    message : Message
        The summary; names the first line that is wrong.
    verified : Message
        What was verified, and how.
    """

    lines: tuple[LineVerdict, ...]
    stages: tuple[Stage, ...]
    message: Message
    verified: Message

    @property
    def share(self) -> Fraction:
        """The part of the points that the derivation earns."""
        return sum((stage.earned for stage in self.stages), Fraction(0))

    @property
    def right(self) -> bool:
        return self.share == sum((stage.worth for stage in self.stages), Fraction(0))

    @property
    def first_wrong(self) -> int | None:
        """The number of the first line that is wrong, or None."""
        return next((line.number for line in self.lines if line.status.wrong), None)

    @property
    def follows(self) -> bool:
        """Whether any line follows from the one before it."""
        good = (Line.HOLDS, Line.SAMPLED, Line.LOOP)
        return any(line.status in good for line in self.lines)

    @property
    def needs_person(self) -> bool:
        """Whether a line could not be compared at all."""
        return any(line.status is Line.UNDECIDED for line in self.lines)
