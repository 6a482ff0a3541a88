"""One formula made ready for comparisons: what was once computed of it is remembered."""

from __future__ import annotations

from typing import Any

from sympy import Expr

from autograder.symbolic.comparing.effort import TooLarge
from autograder.symbolic.comparing.expressions import Expressions, first_index, free_indices
from autograder.symbolic.comparing.points import Case, Point
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.values import Undefined, Values
from autograder.symbolic.reading.tree import Node, walk


class Memory:
    """What the formulas of one setting share, so that nothing is built or evaluated twice."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._builders: dict[tuple[int, int], Expressions] = {}
        self._values: dict[tuple[object, ...], Values] = {}

    def builder(self, base: int, size: int) -> Expressions:
        """What makes expressions of trees that count from `base`, for families of this size."""
        if (base, size) not in self._builders:
            self._builders[base, size] = Expressions(self.setting, base, size)
        return self._builders[base, size]

    def values(self, point: Point, digits: int) -> Values:
        """What knows values of expressions at a point."""
        key = (point.key, digits, tuple(point.values))
        if key not in self._values:
            self._values[key] = Values(point.values, digits, point.few)
        return self._values[key]


class Formula:
    """A tree, the setting it was written in, and its expressions and values so far.

    Attributes
    ----------
    base : int
        The index of the first entry (0 or 1).
    free : frozenset of str
        The indices that the whole formula leaves free.
    families : mapping of str to int
        Families that occur, in definitions too, and how many indices they have.
    """

    def __init__(self, tree: Node, setting: Setting, memory: Memory | None = None) -> None:
        self.tree = tree
        self.setting = setting
        self.memory = memory or Memory(setting)
        self.base = first_index(tree)
        self.free = free_indices(tree)
        self.families = {
            str(part.value): len(part.args)
            for root in (tree, *setting.definitions.trees)
            for part in walk(root)
            if part.kind == "indexed" and part.value not in setting.definitions.families
        }
        self._built: dict[Case, Expr | Undefined | TooLarge] = {}
        self._values: dict[tuple[object, ...], Any] = {}

    def expression_at(self, case: Case) -> Expr:
        """The expression of one case (Undefined, TooLarge)."""
        positions = {name: place for name, place in case.positions if name in self.free}
        own = Case(case.size, tuple(positions.items()))
        if own not in self._built:
            builder = self.memory.builder(self.base, case.size)
            try:
                self._built[own] = builder.of(self.tree, positions)
            except (Undefined, TooLarge) as error:
                self._built[own] = error
        built = self._built[own]
        if isinstance(built, Exception):
            raise built
        return built

    def value(self, point: Point, digits: int) -> Any:
        """The value at a point, or None where there is no real one (TooLarge)."""
        key = (point.key, digits)
        if key not in self._values:
            try:
                value = self.memory.values(point, digits).of(self.expression_at(point.case))
            except Undefined:
                value = None
            except TooLarge as error:
                value = error
            self._values[key] = value
        if isinstance(self._values[key], TooLarge):
            raise self._values[key]
        return self._values[key]

    def is_alike(self) -> bool:
        """Whether no entry is different from another: no index is a number, none is computed."""
        return all(
            _is_alike(tree, self.base) for tree in (self.tree, *self.setting.definitions.trees)
        )


def _is_alike(node: Node, base: int) -> bool:
    if node.kind == "index":
        return node.value == "n"
    rest = node.args
    if node.kind in ("indexed", "delta"):
        return all(part.kind == "index" and part.value != "n" for part in rest)
    if node.kind == "cases":
        if any(part.kind != "index" or part.value == "n" for part in rest[1:3]):
            return False
        rest = (rest[0], rest[3])
    if node.kind in ("sum", "product"):
        if node.value != "all" and not _is_whole(rest[2], rest[3], base):
            return False
        rest = rest[:1]
    return all(_is_alike(part, base) for part in rest)


def _is_whole(lower: Node, upper: Node, base: int) -> bool:
    """From the first entry to the last: (1, n) or (0, n - 1)."""
    last = upper if base else upper.args[0] if upper.kind == "add" and upper.args else upper
    less = base or (upper.kind == "add" and len(upper.args) == 2 and _is_minus_one(upper.args[1]))
    return bool(lower.value == base and less and last.kind == "index" and last.value == "n")


def _is_minus_one(node: Node) -> bool:
    return node.value == -1 or (node.kind == "neg" and node.args[0].value == 1)
