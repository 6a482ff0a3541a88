"""The values of a formula at fixed points: two writings of one formula have the same."""

import hashlib
import itertools
import re
from fractions import Fraction

from autograder.symbolic.comparing.effort import TooLarge, effort
from autograder.symbolic.comparing.expressions import entry_name
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.points import Case, Point
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.values import PRECISE
from autograder.symbolic.reading.grammar import FormulaError, Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.tree import Node, walk

POINTS = 3
EFFORT = 20_000
SIZE = 3  # entries of every family
_INDEXED = re.compile(r"\b([a-zA-Z]+_[a-z]{1,2})\b")


def sample(text: object) -> tuple[float, ...] | None:
    """A few values of a formula, or of each part of a tuple; None where it cannot be read.

    Every variable and entry has its own value at each point, the same in every formula; nan where
    the formula has none there.
    """
    families = tuple(_INDEXED.findall(str(text)))
    try:
        tree = parse(text, Names.of(None, families), tuples=True)
    except FormulaError:
        return None
    parts = tree.args if tree.kind == "tuple" else (tree,)
    return tuple(
        _value_at_point(part, families, point) for part in parts for point in range(POINTS)
    )


def _value_at_point(tree: Node, families: tuple[str, ...], point: int) -> float:
    names = {str(part.value) for part in walk(tree) if part.kind == "symbol"}
    setting = Setting.of(
        dict.fromkeys(names, "real"), families=dict.fromkeys(families, "real"), sizes=(SIZE,)
    )
    formula = Formula(tree, setting)
    for family, indices in formula.families.items():
        places = itertools.product(range(SIZE), repeat=indices)
        names |= {entry_name(family, place) for place in places}
    positions = tuple((index, (ord(index) + point) % SIZE) for index in sorted(formula.free))
    coordinates = {name: _coordinate(name, point) for name in sorted(names)}
    where = Point(Case(SIZE, positions), point, coordinates)
    try:
        with effort(EFFORT):
            value = formula.value(where, PRECISE)
            return float("nan") if value is None else float(value)
    except (TooLarge, OverflowError):
        return float("nan")


def _coordinate(name: str, point: int) -> Fraction:
    """Between 0 and 1, so that a probability may be called by any name."""
    digest = hashlib.sha256(f"{name} {point}".encode()).digest()
    return Fraction(1 + int.from_bytes(digest[:4], "big"), 2 + 2**32)
