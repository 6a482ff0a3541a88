"""What kinds of mistakes a repair can be of, and how near at hand it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum

from autograder.mutation.operators import Edit


class Kind(StrEnum):
    """What a repair changes; the catalogue has a sentence for each, `diagnosis-<kind>`."""

    ARGUMENT = "argument"
    ARRAY = "array"
    ASSIGNMENT = "assignment"
    AXIS = "axis"
    BRACKETS = "brackets"
    CALL = "call"
    CASE = "case"
    COMPARISON = "comparison"
    COMPLEMENT = "complement"
    CONDITION = "condition"
    COPY = "copy"
    DEFAULT = "default"
    FACTOR = "factor"
    GUARD = "guard"
    INDENTATION = "indentation"
    INDEX = "index"
    KEEPDIMS = "keepdims"
    LINE = "line"  # of several repairs of one line that are of different kinds
    LINE_ORDER = "line-order"
    MISSING = "missing"
    MISSING_CALL = "missing-call"
    NAME = "name"
    NUMBER = "number"
    OPERATOR = "operator"
    ORDER = "order"
    OVERFLOW = "overflow"
    PARAMETERS = "parameters"
    POWER = "power"
    RANGE = "range"
    RETURN = "return"
    ROUND = "round"
    SHAPE = "shape"
    SIGN = "sign"
    SURPLUS = "surplus"
    SURPLUS_CALL = "surplus-call"
    SURPLUS_LINE = "surplus-line"
    TEXT = "text"
    TRANSPOSE = "transpose"
    TYPE = "type"
    UNKEPT = "unkept"
    UNUSED = "unused"


class Rank(IntEnum):
    """How near at hand a repair is: the nearest are tried first."""

    SLIP = 0  # one sign or number of what is there
    COMMON = 1  # what lectures and graders see every year
    LINES = 2  # a line elsewhere, or not at all
    NAME = 3  # another name in scope
    WRAPPED = 4  # something around a whole expression
    RARE = 5  # the same around a part of one
    FACTORS = 6  # a factor by each name in scope


class Role(Enum):
    """What an expression is to what stands around it, and so what may be put around it."""

    VALUE = "value"  # what a statement returns or stores
    GIVEN = "given"  # an argument of a call
    PART = "part"
    INDEX = "index"  # nothing around it
    BARE = "bare"  # a condition, what an attribute is of: nothing


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is to be changed; see `course.records.Place`."""

    kind: Kind
    text: str
    line: int = 0
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """One small change of a text."""

    rank: Rank
    kind: Kind
    edit: Edit
