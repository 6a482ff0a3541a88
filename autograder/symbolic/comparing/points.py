"""The points at which formulas are compared: the same ones every time, off the decimal grid."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from autograder.symbolic.comparing.expressions import entry_name
from autograder.symbolic.comparing.setting import Setting

TURNS = 16
TURNS_INDEXED = (0, 4)  # for each size and each choice of indices
_BESIDE = Fraction(1, 10**20)
Positions = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One size and one choice of indices, and of the places of a one-hot family's 1."""

    size: int = 0
    positions: Positions = ()
    hot: Positions = ()


@dataclass(frozen=True, slots=True)
class Point:
    """Where two formulas are compared.

    Attributes
    ----------
    case : Case
    turn : int
        The number of the point.
    values : mapping
        Every symbol of the expressions to its value: variables and entries (`z[0]`).
    few : frozenset of str
        Symbols that can have no more than a few values.
    moved : int
        To which side these were moved a little: 1, -1, or 0.
    """

    case: Case
    turn: int
    values: Mapping[str, Fraction]
    few: frozenset[str] = frozenset()
    moved: int = 0

    @property
    def key(self) -> tuple[object, ...]:
        """What tells one point from another, for the same names."""
        few = tuple(sorted((name, self.values[name]) for name in self.few))
        return self.case, self.turn, self.moved, few

    def neighbours(self) -> tuple[Point, Point]:
        """The points with everything that has only a few values moved a little, up or down."""
        return self._moved_point(1), self._moved_point(-1)

    def _moved_point(self, side: int) -> Point:
        by = side * _BESIDE
        values = {name: v + by * (name in self.few) for name, v in self.values.items()}
        return replace(self, values=values, moved=side)


def cases(
    setting: Setting, indices: Sequence[str], families: Sequence[str], *, alike: bool
) -> Iterator[Case]:
    """Every size, choice of indices and one-hot entry; with `alike` only up to renaming."""
    hot = [name for name in families if setting.domain(name).one_hot]
    for size in setting.sizes:
        for places in itertools.product(range(size), repeat=len(indices) + len(hot)):
            if alike and any(p > max(places[:k], default=-1) + 1 for k, p in enumerate(places)):
                continue  # another choice is the same with the entries renamed
            positions = tuple(zip(indices, places, strict=False))
            yield Case(size, positions, tuple(zip(hot, places[len(indices) :], strict=True)))


def points(
    setting: Setting, names: Sequence[str], entries: Mapping[str, int], case: Case
) -> Iterator[Point]:
    """The points of a comparison, the same for the same setting.

    Parameters
    ----------
    names : sequence of str
        Variables that occur, sorted.
    entries : mapping of str to int
        Families that occur, and how many indices they have.
    """
    few = {name for name in names if setting.domain(name).values}
    turns = TURNS_INDEXED if case.size else range(TURNS if names else 1)
    for turn in turns:
        values, rest = {}, turn
        for name in names:
            where = setting.domain(name)
            values[name] = where.draw(_seeded_rng(name, turn), rest)
            if where.values:
                rest //= len(where.values)
        for family, dimension in entries.items():
            where = setting.domain(family)
            for places in itertools.product(range(case.size), repeat=dimension):
                name = entry_name(family, places)
                if where.one_hot:
                    values[name] = Fraction(int(places[0] == dict(case.hot)[family]))
                else:
                    values[name] = where.draw(_seeded_rng(name, turn), turn + sum(places))
                if where.one_hot or where.values:
                    few.add(name)
        yield Point(case, turn, values, frozenset(few))


def _seeded_rng(name: str, turn: int) -> random.Random:
    return random.Random(f"71 {name} {turn}")  # noqa: S311 - repeatable on purpose
