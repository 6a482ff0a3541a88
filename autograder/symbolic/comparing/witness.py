"""A point at which two formulas differ, put into words."""

import re
from typing import Any

import mpmath

from autograder.course.records import Text
from autograder.locale.message import Message, message
from autograder.symbolic.comparing.points import Point
from autograder.symbolic.comparing.probe import Witness
from autograder.symbolic.reading.plain import decimal_text


def point_text(point: Point, base: int = 1) -> str:
    """The point as text: `x = 1.7`, `n = 3, i = 1, j = 2, z = (0.5, -1.2, 2)`."""
    found = [f"n = {point.case.size}"] if point.case.size else []
    found += [f"{name} = {position + base}" for name, position in point.case.positions]
    families: dict[str, list[str]] = {}
    for name, value in point.values.items():
        family, bracket, _ = name.partition("[")
        if bracket:
            families.setdefault(family, []).append(decimal_text(value))
        else:
            found.append(f"{name} = {decimal_text(value)}")
    return ", ".join([*found, *(f"{name} = ({', '.join(e)})" for name, e in families.items())])


def number_text(value: Any, digits: int = 4) -> str:
    """A number in a few digits, whatever its size."""
    text: str = mpmath.nstr(value, digits)
    return text.removesuffix(".0")


def distinguishable_numbers(left: Any, right: Any) -> tuple[str, str]:
    """Two different numbers with as many digits as it takes to see the difference."""
    pair = number_text(left), number_text(right)
    for digits in (8, 12, 20, 40, 100, 200, 800):
        if pair[0] == pair[1]:
            pair = number_text(left, digits), number_text(right, digits)
    return pair


def difference(witness: Witness) -> str:
    """By how much the two differ, or an empty string."""
    gap = witness.difference
    return "" if gap is None else number_text(abs(gap))


def written(text: str) -> Text:
    """Numbers as each language writes them: in German with a decimal comma, and with semicolons
    between the parts of a vector.
    """
    german = re.sub(r"\([^()]*\)", lambda found: found[0].replace(", ", "; "), text)
    return Text(re.sub(r"(?<=\d)\.(?=\d)", ",", german), text)


def describe_witness(witness: Witness | None) -> Message | None:
    """For the instructor: where, and both values."""
    if witness is None:
        return None
    where = point_text(witness.point)
    known = {"where": written(where)} if where else {}
    at = "-at" if where else ""
    if witness.left is None or witness.right is None:
        return message(f"formula-valueless{at}", **known)
    wanted, given = map(written, distinguishable_numbers(witness.left, witness.right))
    return message(f"formula-differs{at}", wanted=wanted, given=given, **known)
