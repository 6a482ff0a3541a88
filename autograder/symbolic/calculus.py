"""Derivatives and definitions carried out on the tree, so that what is left can be evaluated."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from autograder.symbolic.effort import TooLarge, spend
from autograder.symbolic.reading.tree import EULER, ONE, TWO, ZERO, Node, call, contains, number

MAX_RESULT_NODES = 6_000
MAX_RESULT_DEPTH = 150


@dataclass(frozen=True, slots=True)
class Definitions:
    """What names stand for: `a` for `sigma(z)`, `s_i` for the softmax of z.

    Attributes
    ----------
    symbols : mapping
        Name of a variable to its tree.
    families : mapping
        Name of a family to (name of its index, tree).
    """

    symbols: Mapping[str, Node] = field(default_factory=dict)
    families: Mapping[str, tuple[str, Node]] = field(default_factory=dict)


def resolve(tree: Node, definitions: Definitions) -> Node:
    """Put definitions in place and carry out every derivative.

    In `Derivative(f, a)` a defined name `a` is an independent variable, as in dL/da; its
    definition is put in afterwards. In `Derivative(f, z)` it is a function of z.

    Raises
    ------
    TooLarge
        If the result is out of all proportion.
    """
    if not (definitions.symbols or definitions.families or contains(tree, "derivative")):
        return tree
    return _bounded(_resolve(tree, definitions, frozenset()))


def _bounded(tree: Node) -> Node:
    """The tree itself, when it is neither too large nor too deep."""
    level = [tree]
    size = 0
    for _ in range(MAX_RESULT_DEPTH):
        size += len(level)
        level = [part for node in level for part in node.args]
        if size + len(level) > MAX_RESULT_NODES:
            raise TooLarge
        if not level:
            spend(size)
            return tree
    raise TooLarge


def _resolve(node: Node, known: Definitions, free: frozenset[str]) -> Node:
    if node.kind == "symbol" and node.value in known.symbols and node.value not in free:
        return _resolve(known.symbols[str(node.value)], known, free)
    if node.kind == "indexed" and node.value in known.families and node.value not in free:
        index, body = known.families[str(node.value)]
        return _resolve(replace_index(body, index, node.args[0]), known, free)
    if not node.args:
        return node
    if node.kind != "derivative":
        return _rebuilt(node, tuple(_resolve(part, known, free) for part in node.args))
    body, *variables = node.args
    independent = free | {str(variable.value) for variable in variables}
    result = _resolve(body, known, independent)
    for variable in variables:
        result = differentiate(result, variable)
    return _resolve(result, known, free)


def _rebuilt(node: Node, args: tuple[Node, ...]) -> Node:
    same = all(new is old for new, old in zip(args, node.args, strict=True))
    return node if same else Node(node.kind, args, node.value)


def replace_index(tree: Node, name: str, by: Node) -> Node:
    """Put an index (or a number) in the place of a free index."""
    if tree.kind == "index":
        return by if tree.value == name else tree
    if tree.kind == "sum" and tree.args[1].value == name:
        return tree
    if not tree.args:
        return tree
    return _rebuilt(tree, tuple(replace_index(part, name, by) for part in tree.args))


def add(*terms: Node) -> Node:
    kept = tuple(term for term in terms if term != ZERO)
    return Node("add", kept) if len(kept) > 1 else kept[0] if kept else ZERO


def mul(*factors: Node) -> Node:
    if ZERO in factors:
        return ZERO
    kept = tuple(factor for factor in factors if factor != ONE)
    return Node("mul", kept) if len(kept) > 1 else kept[0] if kept else ONE


def neg(term: Node) -> Node:
    return term if term == ZERO else Node("neg", (term,))


def div(top: Node, bottom: Node) -> Node:
    return top if top == ZERO or bottom == ONE else Node("div", (top, bottom))


def power(base: Node, exponent: Node) -> Node:
    return base if exponent == ONE else Node("pow", (base, exponent))


def differentiate(tree: Node, variable: Node) -> Node:
    """The derivative of a tree without definitions by a symbol or an indexed variable.

    Raises
    ------
    TooLarge
        If the result is out of all proportion.
    """
    return _bounded(_Derivative(variable).of(tree))


class _Derivative:
    def __init__(self, variable: Node) -> None:
        self.variable = variable

    def of(self, node: Node) -> Node:
        if node.kind == self.variable.kind == "indexed" and node.value == self.variable.value:
            return _delta(node.args[0], self.variable.args[0])
        if node == self.variable:
            return ONE
        rule = self._RULES.get(node.kind)
        return rule(self, node) if rule else ZERO

    def _add(self, node: Node) -> Node:
        return add(*(self.of(part) for part in node.args))

    def _neg(self, node: Node) -> Node:
        return neg(self.of(node.args[0]))

    def _mul(self, node: Node) -> Node:
        parts = node.args
        return add(
            *(mul(*parts[:n], self.of(part), *parts[n + 1 :]) for n, part in enumerate(parts))
        )

    def _div(self, node: Node) -> Node:
        top, bottom = node.args
        inner_top, inner_bottom = self.of(top), self.of(bottom)
        if inner_bottom == ZERO:
            return div(inner_top, bottom)
        return div(
            add(mul(inner_top, bottom), neg(mul(top, inner_bottom))), Node("pow", (bottom, TWO))
        )

    def _pow(self, node: Node) -> Node:
        base, exponent = node.args
        inner_base, inner_exponent = self.of(base), self.of(exponent)
        lower = exponent.value - 1 if exponent.kind == "number" else None  # type: ignore[operator]
        less = number(lower) if lower is not None else add(exponent, number(-1))
        by_base = mul(exponent, power(base, less), inner_base)
        logarithm = ONE if base == EULER else call("log", base)
        return add(by_base, mul(node, logarithm, inner_exponent))

    def _call(self, node: Node) -> Node:
        inner = node.args[0]
        slope = self.of(inner)
        return ZERO if slope == ZERO else mul(_OUTER[str(node.value)](inner, node), slope)

    def _sum(self, node: Node) -> Node:
        body, index, lower, upper = node.args
        if self.variable.kind == "indexed" and self.variable.args[0] == index:
            fresh = Node("index", (), f"{index.value}'")  # no student can write this name
            body, index = replace_index(body, str(index.value), fresh), fresh
        slope = self.of(body)
        return ZERO if slope == ZERO else Node("sum", (slope, index, lower, upper), node.value)

    def _cases(self, node: Node) -> Node:
        then, left, right, other = node.args
        return Node("cases", (self.of(then), left, right, self.of(other)))

    _RULES: ClassVar[dict[str, Callable[..., Node]]] = {
        "add": _add,
        "neg": _neg,
        "mul": _mul,
        "div": _div,
        "pow": _pow,
        "call": _call,
        "sum": _sum,
        "cases": _cases,
    }


def _delta(left: Node, right: Node) -> Node:
    if left == right:
        return ONE
    return ZERO if left.kind == right.kind == "number" else Node("delta", (left, right))


def _squared(node: Node) -> Node:
    return Node("pow", (node, TWO))


_OUTER: dict[str, Callable[[Node, Node], Node]] = {
    "exp": lambda inner, whole: whole,
    "log": lambda inner, whole: div(ONE, inner),
    "sqrt": lambda inner, whole: div(ONE, mul(TWO, whole)),
    "abs": lambda inner, whole: div(inner, whole),
    "sigma": lambda inner, whole: mul(whole, add(ONE, neg(whole))),
    "tanh": lambda inner, whole: add(ONE, neg(_squared(whole))),
    "sinh": lambda inner, whole: call("cosh", inner),
    "cosh": lambda inner, whole: call("sinh", inner),
    "sin": lambda inner, whole: call("cos", inner),
    "cos": lambda inner, whole: neg(call("sin", inner)),
    "tan": lambda inner, whole: add(ONE, _squared(whole)),
}
