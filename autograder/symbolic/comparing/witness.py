"""A point at which two formulas differ, put into words."""

from typing import Any

import mpmath

from autograder.course.records import Text
from autograder.symbolic.comparing.points import Point
from autograder.symbolic.comparing.probe import Witness
from autograder.symbolic.reading.plain import decimal, german

_NONE = Text("keinen reellen Wert", "no real value")


def place(point: Point, base: int = 1) -> str:
    """The point as text: `x = 1.7`, `n = 3, i = 1, j = 2, z = (0.5, -1.2, 2)`."""
    found = [f"n = {point.case.size}"] if point.case.size else []
    found += [f"{name} = {position + base}" for name, position in point.case.positions]
    families: dict[str, list[str]] = {}
    for name, value in point.values.items():
        family, bracket, _ = name.partition("[")
        if bracket:
            families.setdefault(family, []).append(decimal(value))
        else:
            found.append(f"{name} = {decimal(value)}")
    return ", ".join([*found, *(f"{name} = ({', '.join(e)})" for name, e in families.items())])


def shown(value: Any, digits: int = 4) -> str:
    """A number in a few digits, whatever its size."""
    text: str = mpmath.nstr(value, digits)
    return text.removesuffix(".0")


def numbers(left: Any, right: Any) -> tuple[str, str]:
    """Two different numbers with as many digits as it takes to see the difference."""
    pair = shown(left), shown(right)
    for digits in (8, 12, 20, 40, 100, 200, 800):
        if pair[0] == pair[1]:
            pair = shown(left, digits), shown(right, digits)
    return pair


def difference(witness: Witness) -> str:
    """By how much the two differ, or an empty string."""
    gap = witness.difference
    return "" if gap is None else shown(abs(gap))


def describe(witness: Witness | None) -> Text | None:
    """For the instructor: where, and both values."""
    if witness is None:
        return None
    where = place(witness.point)
    at = Text(f"Bei {german(where)}: ", f"At {where}: ") if where else Text("", "")
    if witness.left is None or witness.right is None:
        return Text(f"{at.de}die Antwort hat {_NONE.de}.", f"{at.en}the answer has {_NONE.en}.")
    wanted, given = numbers(witness.left, witness.right)
    return Text(
        f"{at.de}erwartet {german(wanted)}, Antwort {german(given)}.",
        f"{at.en}expected {wanted}, answer {given}.",
    )
