"""Comparing two formulas at many points: a difference that is found is certain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from autograder.symbolic.comparing.effort import TooLarge
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.points import Point
from autograder.symbolic.comparing.values import PRECISE, SURE, SUREST

ENOUGH = Fraction(1, 6)  # of the points of the domain must have a value
_NEAR = 10**10  # a gap that has a value for y = 0 shrinks far below 1/this beside it


@dataclass(frozen=True, slots=True)
class Witness:
    """A point at which two formulas differ; a side without a value there is None.

    The values are mpmath's: they may lie far beyond what a float can hold.
    """

    point: Point
    left: Any
    right: Any

    @property
    def difference(self) -> Any:
        if self.left is None or self.right is None:
            return None
        return self.left - self.right


@dataclass(slots=True)
class Probed:
    """What probing found so far.

    Attributes
    ----------
    witness : Witness or None
        A point that tells the two apart.
    agreed : list of Point
        Points with equal values.
    seen, missing : int
        Points at which the first formula has a value, and of these such without one of the second.
    """

    agreed: list[Point]
    witness: Witness | None = None
    gap: Witness | None = None
    seen: int = 0
    missing: int = 0

    @property
    def has_enough(self) -> bool:
        return len(self.agreed) >= 3 or 0 < self.seen == len(self.agreed)

    @property
    def hole(self) -> Witness | None:
        """Where the second formula has no value, if that is almost everywhere."""
        rare = self.missing and self.missing >= (1 - ENOUGH) * self.seen
        return self.gap if rare else None


def probe(left: Formula, right: Formula, where: Iterable[Point], found: Probed) -> None:
    """Compare two formulas at points of their domain.

    A point counts only where both have a real value: poles, branch cuts and points outside a
    formula's own domain tell nothing, unless `right` has a value almost nowhere that `left` has.
    Where a variable has only a few values, a pole at one of them is a difference.
    """
    for point in where:
        try:
            first = left.value(point, PRECISE)
            if first is None:
                continue
            second = right.value(point, PRECISE)
            found.seen += 1
            if second is None:
                if point.few and _has_pole(left, right, point):
                    found.witness = Witness(point, first, None)
                    return
                found.missing += 1
                found.gap = found.gap or Witness(point, first, None)
                continue
            same = values_agree(left, right, point, PRECISE, SURE)
        except TooLarge:
            continue
        if same is False:
            found.witness = Witness(point, first, second)
            return
        if same:
            found.agreed.append(point)


def _has_pole(left: Formula, right: Formula, point: Point) -> bool:
    """Whether `right` leaves `left` just beside a point where it has no value: 1/y, not y/y.

    One that has no value on either side has none there at all.
    """
    neighbours = [near for near in point.neighbours() if left.value(near, SURE) is not None]
    with_value = [near for near in neighbours if right.value(near, SURE) is not None]
    gaps = [gap_at(left, right, near, SURE) for near in with_value]
    return any(abs(gap) * _NEAR > 1 for gap in gaps) or bool(neighbours and not with_value)


def values_agree(left: Formula, right: Formula, point: Point, few: int, more: int) -> bool | None:
    """Whether two values agree at a point; None when their difference is rounding at a pole.

    A difference that is seen with fewer digits is looked at again with more: a true one stays
    what it was, rounding shrinks.
    """
    coarse = gap_at(left, right, point, few)
    if not coarse:
        return None if coarse is None else True
    fine = gap_at(left, right, point, more)
    if not fine:
        return None if fine is None else True
    return False if abs(fine - coarse) * 10**6 <= abs(fine) else None


def look_closer(left: Formula, right: Formula, point: Point) -> Witness | None:
    """A difference that is too small for few digits."""
    for few, more in ((SURE, SUREST), (SUREST, 2 * SUREST)):
        if values_agree(left, right, point, few, more) is False:
            return Witness(point, left.value(point, more), right.value(point, more))
    return None


def gap_at(left: Formula, right: Formula, point: Point, digits: int) -> Any:
    """The difference at a point, nought where it is no more than rounding."""
    first, second = left.value(point, digits), right.value(point, digits)
    if first is None or second is None:
        return None
    gap = first - second
    return 0 if abs(gap) * 10 ** (3 * digits // 4) <= 1 + abs(first) + abs(second) else gap
