"""The tree a formula is read into: as it was written, nothing computed."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

Value = Fraction | str | None


@dataclass(frozen=True, slots=True)
class Node:
    """One operation of a formula and its operands.

    Attributes
    ----------
    kind : str
        number (value: Fraction), symbol (value: name), constant (value: E or pi), index (value:
        name), indexed (value: name of the family; args: one index or two), add, mul, neg, div,
        pow, call (value: name of the function), derivative (args: body, variables...),
        apply (value: name of an abstract function), prime (its derivative; args: where, order),
        sum and product (args: body, index, lower, upper; value "all": over all positions),
        delta (args: two indices), cases (args: value, i, j, otherwise: the value where i == j),
        piecewise (args: value, condition, value, condition, ..., and perhaps the value
        otherwise), compare (value: < <= > >= == !=; args: two), and, or, not, tuple.
    """

    kind: str
    args: tuple["Node", ...] = ()
    value: Value = None


def number(value: int | Fraction) -> Node:
    return Node("number", (), Fraction(value))


def symbol(name: str) -> Node:
    return Node("symbol", (), name)


def call(name: str, *args: Node) -> Node:
    return Node("call", args, name)


ZERO = number(0)
ONE = number(1)
TWO = number(2)
EULER = Node("constant", (), "E")


def walk(node: Node) -> Iterator[Node]:
    """Every node of the tree, parents first."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(current.args))


def contains(node: Node, *kinds: str) -> bool:
    """Whether a node of one of these kinds stands anywhere in the tree."""
    return any(part.kind in kinds for part in walk(node))


def count_nodes(node: Node) -> int:
    """Number of nodes, a shared part counted as often as it stands there."""
    return sum(1 for _ in walk(node))


def depth(node: Node) -> int:
    """The longest way from the top of the tree to a leaf."""
    level, levels = [node], 0
    while level:
        level, levels = [part for above in level for part in above.args], levels + 1
    return levels
