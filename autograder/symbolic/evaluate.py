"""One walk over a tree for every kind of value: numbers of high precision, exact fractions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, Protocol, TypeVar

from autograder.symbolic.effort import TooLarge, spend
from autograder.symbolic.reading.tree import Node, contains, walk

MAX_TERMS = 64  # of one written-out sum
T = TypeVar("T")


class Undefined(Exception):
    """The formula has no (real) value here: a pole, a logarithm of nothing, a missing entry."""


class Algebra(Protocol[T]):
    """What a value must be able to do."""

    def number(self, value: Fraction) -> T: ...
    def constant(self, name: str) -> T: ...
    def symbol(self, name: str) -> T: ...
    def entry(self, family: str, position: int) -> T: ...
    def add(self, terms: Sequence[T]) -> T: ...
    def mul(self, factors: Sequence[T]) -> T: ...
    def neg(self, value: T) -> T: ...
    def div(self, top: T, bottom: T) -> T: ...
    def power(self, base: T, exponent: T) -> T: ...
    def call(self, name: str, value: T) -> T: ...


def first_index(tree: Node) -> int:
    """Whether this formula counts entries from 0 or from 1, by its written sums."""
    for node in walk(tree):
        if node.kind == "sum" and node.value is None and node.args[2] == _NOUGHT:
            return 0
    return 1


_NOUGHT = Node("number", (), Fraction(0))


@dataclass(frozen=True, slots=True)
class Evaluable:
    """A tree without definitions and derivatives, prepared for many evaluations.

    Attributes
    ----------
    base : int
        The index of the first entry (0 or 1).
    indices : mapping
        Identity of a node to the indices that it leaves free; empty where there is none at all.
    free : frozenset of str
        The indices that the whole formula leaves free.
    """

    tree: Node
    base: int
    indices: Mapping[int, frozenset[str]]
    free: frozenset[str]


def prepare(tree: Node) -> Evaluable:
    """Find out once what every evaluation needs to know."""
    indices: dict[int, frozenset[str]] = {}
    free = _free(tree, indices) if contains(tree, "index") else frozenset()
    return Evaluable(tree, first_index(tree), indices, free)


def _free(tree: Node, known: dict[int, frozenset[str]]) -> frozenset[str]:
    """Indices that no sum inside binds; `n`, the size, is none."""
    if id(tree) not in known:
        parts = [_free(part, known) for part in tree.args]
        found: frozenset[str] = frozenset().union(*parts)
        if tree.kind == "index" and tree.value != "n":
            found = frozenset([str(tree.value)])
        elif tree.kind == "sum":
            found = (parts[0] - parts[1]).union(*parts[2:])
        known[id(tree)] = found
    return known[id(tree)]


def evaluate(
    formula: Evaluable,
    algebra: Algebra[T],
    *,
    size: int = 0,
    positions: Mapping[str, int] | None = None,
) -> T:
    """The value of a formula.

    Parameters
    ----------
    formula : Evaluable
        What `prepare` made of the result of `resolve`.
    algebra : Algebra
        What numbers, variables and operations are.
    size : int
        Length of the indexed families (n).
    positions : mapping
        Position, from 0, that each free index stands for.

    Raises
    ------
    Undefined, TooLarge
    """
    indices = {name: place + formula.base for name, place in (positions or {}).items()}
    walker: _Walker[T] = _Walker(algebra, size, formula.base, formula.indices)
    return walker.of(formula.tree, {**indices, "n": size})


class _Walker(Generic[T]):
    def __init__(
        self, algebra: Algebra[T], size: int, base: int, free: Mapping[int, frozenset[str]]
    ) -> None:
        self.algebra = algebra
        self.size = size
        self.base = base
        self.free = free
        self.seen: dict[tuple[int, tuple[tuple[str, int | None], ...]], T] = {}

    def of(self, node: Node, indices: Mapping[str, int]) -> T:
        free = self.free.get(id(node))
        places = tuple((name, indices.get(name)) for name in sorted(free)) if free else ()
        key = (id(node), places)
        if key not in self.seen:
            spend()
            self.seen[key] = self._value(node, indices)
        return self.seen[key]

    def _value(self, node: Node, indices: Mapping[str, int]) -> T:
        if node.kind in ("index", "delta"):
            return self.algebra.number(Fraction(self._integer(node, indices)))
        if node.kind in ("sum", "indexed", "cases"):
            return self._by_index(node, indices)
        if not node.args:
            return self._leaf(node)
        values = [self.of(part, indices) for part in node.args]
        algebra = self.algebra
        match node.kind:
            case "add":
                return algebra.add(values)
            case "mul":
                return algebra.mul(values)
            case "neg":
                return algebra.neg(values[0])
            case "div":
                return algebra.div(values[0], values[1])
            case "pow":
                return algebra.power(values[0], values[1])
            case "call":
                return algebra.call(str(node.value), values[0])
        raise TooLarge  # a tuple inside a formula: nothing that could be evaluated

    def _leaf(self, node: Node) -> T:
        if node.kind == "number":
            return self.algebra.number(Fraction(node.value or 0))
        if node.kind == "constant":
            return self.algebra.constant(str(node.value))
        return self.algebra.symbol(str(node.value))

    def _by_index(self, node: Node, indices: Mapping[str, int]) -> T:
        if node.kind == "sum":
            return self._sum(node, indices)
        if node.kind == "cases":
            then, left, right, other = node.args
            equal = self._integer(left, indices) == self._integer(right, indices)
            return self.of(then if equal else other, indices)
        position = self._integer(node.args[0], indices) - self.base
        if not 0 <= position < self.size:
            raise Undefined
        return self.algebra.entry(str(node.value), position)

    def _sum(self, node: Node, indices: Mapping[str, int]) -> T:
        body, index, lower, upper = node.args
        first, last = self.base, self.base + self.size - 1
        if node.value != "all":
            first, last = self._integer(lower, indices), self._integer(upper, indices)
        if last - first >= MAX_TERMS:
            raise TooLarge
        steps = range(first, last + 1)
        terms = [self.of(body, {**indices, str(index.value): step}) for step in steps]
        return self.algebra.add(terms) if terms else self.algebra.number(Fraction(0))

    def _integer(self, node: Node, indices: Mapping[str, int]) -> int:
        match node.kind:
            case "number":
                value = Fraction(node.value or 0)
                if value.denominator == 1:
                    return int(value)
            case "index":
                if str(node.value) in indices:
                    return indices[str(node.value)]
            case "add":
                return sum(self._integer(part, indices) for part in node.args)
            case "neg":
                return -self._integer(node.args[0], indices)
            case "delta":
                left, right = (self._integer(part, indices) for part in node.args)
                return int(left == right)
        raise Undefined
