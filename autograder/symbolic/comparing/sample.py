"""The values of a formula at fixed points: two writings of one formula have the same."""

import hashlib
from fractions import Fraction

from autograder.symbolic.comparing.effort import TooLarge, effort
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.points import Case, Point
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.values import PRECISE
from autograder.symbolic.reading.grammar import FormulaError
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.tree import Node, walk

POINTS = 3
EFFORT = 20_000


def sample(text: object) -> tuple[float, ...] | None:
    """A few values of a formula, or of each part of a tuple; None where it cannot be read.

    Every variable has its own value at each point, the same in every formula; nan where the
    formula has none there.
    """
    try:
        tree = parse(text, tuples=True)
    except FormulaError:
        return None
    parts = tree.args if tree.kind == "tuple" else (tree,)
    return tuple(_value(part, point) for part in parts for point in range(POINTS))


def _value(tree: Node, point: int) -> float:
    names = {str(part.value) for part in walk(tree) if part.kind == "symbol"}
    where = Point(Case(), point, {name: _coordinate(name, point) for name in sorted(names)})
    try:
        with effort(EFFORT):
            value = Formula(tree, Setting.of(dict.fromkeys(names, "real"))).value(where, PRECISE)
            return float("nan") if value is None else float(value)
    except (TooLarge, OverflowError):
        return float("nan")


def _coordinate(name: str, point: int) -> Fraction:
    """Between 0 and 1, so that a probability may be called by any name."""
    digest = hashlib.sha256(f"{name} {point}".encode()).digest()
    return Fraction(1 + int.from_bytes(digest[:4], "big"), 2 + 2**32)
