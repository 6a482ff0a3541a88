"""Comparing two formulas at many points: a difference that is found is certain."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from autograder.symbolic.effort import TooLarge
from autograder.symbolic.evaluate import Evaluable, Undefined, evaluate
from autograder.symbolic.numeric import PRECISE, SURE, SUREST, Reals
from autograder.symbolic.setting import Setting

TURNS = 16
TURNS_INDEXED = 2  # for each size and each choice of indices
ENOUGH = Fraction(1, 6)  # of the points of the domain must have a value
_BESIDE = Fraction(1, 10**20)
_NEAR = 10**10  # a gap that has a value for y = 0 shrinks far below 1/this beside it


@dataclass(frozen=True, slots=True)
class Point:
    """Where two formulas are compared.

    Attributes
    ----------
    few : frozenset of str
        Variables and families that can have no more than a few values.
    """

    values: Mapping[str, Fraction]
    entries: Mapping[str, Sequence[Fraction]]
    size: int = 0
    positions: Mapping[str, int] | None = None
    few: frozenset[str] = frozenset()

    def beside(self) -> Point:
        """The point with everything that has only a few values moved a little."""
        values = {name: v + _BESIDE * (name in self.few) for name, v in self.values.items()}
        entries = {
            name: [v + _BESIDE * (name in self.few) for v in entry]
            for name, entry in self.entries.items()
        }
        return replace(self, values=values, entries=entries)


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


@dataclass(frozen=True, slots=True)
class Probed:
    """What probing found.

    Attributes
    ----------
    witness : Witness or None
        A point that tells the two apart.
    agreed : int
        Points with equal values.
    seen : int
        Points at which at least the first formula has a value.
    """

    witness: Witness | None
    agreed: int
    seen: int


def points(setting: Setting, indices: Sequence[str], indexed: bool) -> Iterator[Point]:
    """The points of a comparison, the same for the same setting."""
    rng = random.Random(20_240_901)  # noqa: S311 - repeatable on purpose
    few = frozenset(name for name, domain in setting.symbols.items() if domain.values)
    if not indexed:
        for turn in range(TURNS if setting.symbols else 1):
            yield Point(_values(setting, rng, turn), {}, few=few)
        return
    hot = sorted(name for name, domain in setting.families.items() if domain.one_hot)
    few |= frozenset(hot)
    for size in setting.sizes:
        for places in itertools.product(range(size), repeat=len(indices) + len(hot)):
            positions = dict(zip(indices, places, strict=False))
            ones = dict(zip(hot, places[len(indices) :], strict=True))
            for turn in range(TURNS_INDEXED):
                entries = {
                    name: [
                        Fraction(int(entry == ones[name]))
                        if domain.one_hot
                        else domain.draw(rng, turn * 4)
                        for entry in range(size)
                    ]
                    for name, domain in setting.families.items()
                }
                yield Point(_values(setting, rng, turn), entries, size, positions, few)


def _values(setting: Setting, rng: random.Random, turn: int) -> dict[str, Fraction]:
    """A value for every variable; variables of few values go through all combinations."""
    values: dict[str, Fraction] = {}
    for name in sorted(setting.symbols):
        domain = setting.symbols[name]
        values[name] = domain.draw(rng, turn)
        if domain.values:
            turn //= len(domain.values)
    return values


def value_at(formula: Evaluable, point: Point, digits: int) -> Any:
    """The value at a point, or None where there is no real one."""
    algebra = Reals(point.values, point.entries, digits)
    try:
        return evaluate(formula, algebra, size=point.size, positions=point.positions)
    except Undefined:
        return None


def probe(left: Evaluable, right: Evaluable, where: Iterator[Point]) -> Probed:
    """Compare two formulas at points of their domain.

    A point counts only where both have a real value: poles, branch cuts and points outside a
    formula's own domain tell nothing, unless `right` has a value almost nowhere that `left` has.
    Where a variable has only a few values, a pole at one of them is a difference.
    """
    agreed = seen = missing = 0
    gap: Witness | None = None
    for point in where:
        try:
            first = value_at(left, point, PRECISE)
            if first is None:
                continue
            second = value_at(right, point, PRECISE)
            seen += 1
            if second is None:
                if point.few and _has_pole(left, right, point.beside()):
                    return Probed(Witness(point, first, None), agreed, seen)
                missing += 1
                gap = gap or Witness(point, first, None)
                continue
            same = _same(left, right, point, (first, second), thorough=not agreed)
        except TooLarge:
            continue
        if same is False:
            return Probed(Witness(point, first, second), agreed, seen)
        agreed += same is True
    if missing and missing >= (1 - ENOUGH) * seen:
        return Probed(gap, agreed, seen)
    return Probed(None, agreed, seen)


def _has_pole(left: Evaluable, right: Evaluable, beside: Point) -> bool:
    """Whether `right` leaves `left` just beside a point where it has no value: 1/y, not y/y."""
    gap = _gap_at(left, right, beside, SURE)
    return gap is not None and abs(gap) * _NEAR > 1


def _same(
    left: Evaluable, right: Evaluable, point: Point, values: tuple[Any, Any], *, thorough: bool
) -> bool | None:
    """Whether two values agree at a point; None when their difference is rounding at a pole.

    A difference that is seen with fewer digits is looked at again with more: a true one stays
    what it was, rounding shrinks. `thorough` looks for differences too small for few digits.
    """
    coarse = _gap(*values, PRECISE)
    more = SURE
    if coarse == 0 and thorough:
        coarse, more = _gap_at(left, right, point, SURE), SUREST
    if not coarse:
        return None if coarse is None else True
    fine = _gap_at(left, right, point, more)
    if not fine:
        return None if fine is None else True
    return False if abs(fine - coarse) * 10**6 <= abs(fine) else None


def _gap_at(left: Evaluable, right: Evaluable, point: Point, digits: int) -> Any:
    first, second = value_at(left, point, digits), value_at(right, point, digits)
    return None if first is None or second is None else _gap(first, second, digits)


def _gap(first: Any, second: Any, digits: int) -> Any:
    """The difference of two values, nought where it is no more than rounding."""
    gap = first - second
    return 0 if abs(gap) * 10 ** (3 * digits // 4) <= 1 + abs(first) + abs(second) else gap
