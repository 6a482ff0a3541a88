"""Tree to sympy, at one size and one choice of indices, bounded before anything is built."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

import sympy
from sympy import Expr

from autograder.symbolic.comparing.effort import TooLarge, spend_operations
from autograder.symbolic.comparing.functions import Abstract, Choice, Floor, Larger, Magnitude
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.values import Undefined, Values
from autograder.symbolic.reading.tree import Node, walk

MAX_TERMS = 64  # of one written-out sum
MAX_SIZE = 2_000  # operations of a derivative
MAX_BITS = 8_000  # of a number
MAX_POWER = 10_000
MAX_FACTORIAL = 300
_VARIABLE = ("symbol", "indexed", "apply", "prime")
_NOWHERE = sympy.Symbol("?")  # has no value at any point
_HALF = sympy.Rational(1, 2)


def first_index(tree: Node) -> int:
    """Whether this formula counts entries from 0 or from 1, by its written sums."""
    for node in walk(tree):
        if node.kind in ("sum", "product") and node.value is None and node.args[2].value == 0:
            return 0
    return 1


def free_indices(tree: Node) -> frozenset[str]:
    """Indices that no sum inside binds; `n`, the size, is none."""
    if tree.kind == "index":
        return frozenset([str(tree.value)] if tree.value != "n" else [])
    parts = [free_indices(part) for part in tree.args]
    if tree.kind in ("sum", "product"):
        return (parts[0] - parts[1]).union(*parts[2:])
    return frozenset().union(*parts)


def entry_name(family: str, places: Iterable[int]) -> str:
    """The name of an entry's symbol, `z[0]`, which no student can write."""
    return f"{family}[{','.join(map(str, places))}]"


class Expressions:
    """Builds the sympy expressions of one formula.

    Parameters
    ----------
    setting : Setting
        Domains and definitions of the names.
    base : int
        The index of the first entry (0 or 1).
    size : int
        Length of the indexed families (n).
    """

    def __init__(self, setting: Setting, base: int, size: int) -> None:
        self.setting = setting
        self.base = base
        self.size = size
        self.entries: dict[Expr, tuple[str, tuple[int, ...]]] = {}
        self.defined: dict[tuple[object, ...], Expr] = {}
        self.derived: dict[tuple[object, ...], Expr] = {}
        self.constants: dict[int, tuple[bool, Node]] = {}  # by identity: the node stays alive

    def of(self, tree: Node, positions: Mapping[str, int]) -> Expr:
        """The expression of a tree; `positions` says where, from 0, each free index stands.

        Raises
        ------
        Undefined, TooLarge
        """
        indices = {name: place + self.base for name, place in positions.items()}
        try:
            return self._build_node(tree, {**indices, "n": self.size}, frozenset())
        except (RecursionError, OverflowError):
            raise TooLarge from None

    def _build_node(self, node: Node, indices: Mapping[str, int], free: frozenset[str]) -> Expr:
        spend_operations()
        special = _SPECIAL.get(node.kind)
        if special is not None:
            return special(self, node, indices, free)
        match node.kind:
            case "number":
                value = Fraction(node.value or 0)
                return sympy.Rational(value.numerator, value.denominator)
            case "constant":
                return sympy.E if node.value == "E" else sympy.pi
            case "index" | "delta":
                return sympy.Integer(self._integer_value(node, indices))
            case "symbol":
                return self._variable_or_definition(str(node.value), free)
        args = [self._build_node(part, indices, free) for part in node.args]
        built = self._build_operation(node, args)
        if built.has(sympy.zoo, sympy.nan, sympy.oo, sympy.S.NegativeInfinity):
            raise Undefined
        if not built.is_Rational and self._is_constant(node):
            Values({}, 15).of(built)  # sympy asks for signs of constants: none beyond bounds
        return built

    def _is_constant(self, node: Node) -> bool:
        if id(node) not in self.constants:
            known = node.kind not in _VARIABLE and all(map(self._is_constant, node.args))
            self.constants[id(node)] = known, node
        return self.constants[id(node)][0]

    def _build_operation(self, node: Node, args: list[Expr]) -> Expr:
        match node.kind:
            case "add":
                return sympy.Add(*args)
            case "mul":
                return product(args)
            case "neg":
                return -args[0]
            case "div":
                if args[1] == 0:
                    raise Undefined
                return product([args[0], power(args[1], sympy.S.NegativeOne)])
            case "pow":
                return power(args[0], args[1])
            case "call":
                return call(str(node.value), args)
            case "apply":
                return Abstract.of(str(node.value), (0,) * len(args), tuple(args))
        raise TooLarge  # a tuple inside a formula: nothing that could be evaluated

    def _variable_or_definition(self, name: str, free: frozenset[str]) -> Expr:
        tree = self.setting.definitions.symbols.get(name)
        if tree is None or name in free:
            return self.setting.variable(name)
        key = (name, free)
        if key not in self.defined:
            self.defined[key] = self._build_node(tree, {"n": self.size}, free)
        return self.defined[key]

    def _indexed(self, node: Node, indices: Mapping[str, int], free: frozenset[str]) -> Expr:
        places = tuple(self._integer_value(part, indices) - self.base for part in node.args)
        if not all(0 <= place < self.size for place in places):
            raise Undefined
        return self._entry(str(node.value), places, free)

    def _entry(self, family: str, places: tuple[int, ...], free: frozenset[str]) -> Expr:
        definition = self.setting.definitions.families.get(family)
        if definition is None or family in free or len(places) != 1:
            entry = self.setting.variable(entry_name(family, places), family)
            self.entries[entry] = family, places
            return entry
        key = (family, places, free)
        if key not in self.defined:
            index, body = definition
            self.defined[key] = self._build_node(
                body, {"n": self.size, index: places[0] + self.base}, free
            )
        return self.defined[key]

    def _cases(self, node: Node, indices: Mapping[str, int], free: frozenset[str]) -> Expr:
        then, left, right, other = node.args
        equal = self._integer_value(left, indices) == self._integer_value(right, indices)
        return self._build_node(then if equal else other, indices, free)

    def _piecewise(self, node: Node, indices: Mapping[str, int], free: frozenset[str]) -> Expr:
        odd = len(node.args) % 2
        value = self._build_node(node.args[-1], indices, free) if odd else _NOWHERE
        for place in range(len(node.args) - odd - 2, -1, -2):
            then, condition = (
                self._build_node(node.args[place], indices, free),
                node.args[place + 1],
            )
            value = self._conditional(condition, then, value, indices, free)
        return value

    def _conditional(
        self, condition: Node, then: Expr, other: Expr, indices: Mapping[str, int],
        free: frozenset[str],
    ) -> Expr:  # fmt: skip
        if condition.kind == "not":
            return self._conditional(condition.args[0], other, then, indices, free)
        if condition.kind in ("and", "or"):
            every = condition.kind == "and"
            value = then if every else other
            for part in reversed(condition.args):
                sides = (value, other) if every else (then, value)
                value = self._conditional(part, *sides, indices, free)
            return value
        left, right = (self._build_node(part, indices, free) for part in condition.args)
        gap = left - right
        if not gap.is_Rational and not gap.free_symbols:
            Values({}, 15).of(gap)
        return Choice(gap, *_BRANCHES[str(condition.value)](then, other))

    def _prime(self, node: Node, indices: Mapping[str, int], free: frozenset[str]) -> Expr:
        inner = self._build_node(node.args[0], indices, free)
        order = int(Fraction(node.args[1].value or 0)) if len(node.args) > 1 else 1
        return Abstract.of(str(node.value), (order,), (inner,))

    def _derivative(self, node: Node, indices: Mapping[str, int], free: frozenset[str]) -> Expr:
        positions = tuple((name, indices.get(name)) for name in sorted(free_indices(node)))
        key = (node, positions, free)
        if key not in self.derived:
            self.derived[key] = self._differentiate(node, indices, free)
        return self.derived[key]

    def _differentiate(self, node: Node, indices: Mapping[str, int], free: frozenset[str]) -> Expr:
        """In `Derivative(f, a)` a defined name `a` is an independent variable, as in dL/da; its
        definition is put in afterwards. In `Derivative(f, z)` it is a function of z."""
        body, *variables = node.args
        own = free | {str(variable.value) for variable in variables}
        result = self._build_node(body, indices, own)
        for variable in variables:
            by = self._build_node(variable, indices, own)
            _bounded_expression(result)
            result = _bounded_expression(sympy.diff(result, by))
        put_in: dict[Expr, Expr] = {}
        for symbol in result.free_symbols:
            family, places = self.entries.get(symbol, (symbol.name, ()))
            if family in own - free:
                put_in[symbol] = (
                    self._entry(family, places, free)
                    if places
                    else self._variable_or_definition(family, free)
                )
        return result.xreplace({old: new for old, new in put_in.items() if old != new})

    def _series(self, node: Node, indices: Mapping[str, int], free: frozenset[str]) -> Expr:
        body, index, lower, upper = node.args
        first, last = self.base, self.base + self.size - 1
        if node.value != "all":
            first, last = self._integer_value(lower, indices), self._integer_value(upper, indices)
        if last - first >= MAX_TERMS:
            raise TooLarge
        steps = range(first, last + 1)
        spend_operations(8 * len(steps))
        name = str(index.value)
        terms = [self._build_node(body, {**indices, name: step}, free) for step in steps]
        return sympy.Add(*terms) if node.kind == "sum" else product(terms)

    def _integer_value(self, node: Node, indices: Mapping[str, int]) -> int:
        match node.kind:
            case "number":
                value = Fraction(node.value or 0)
                if value.denominator == 1:
                    return int(value)
            case "index":
                if str(node.value) in indices:
                    return indices[str(node.value)]
            case "add":
                return sum(self._integer_value(part, indices) for part in node.args)
            case "neg":
                return -self._integer_value(node.args[0], indices)
            case "delta":
                left, right = (self._integer_value(part, indices) for part in node.args)
                return int(left == right)
        raise Undefined


_Special = Callable[[Expressions, Node, Mapping[str, int], frozenset[str]], Expr]
_SPECIAL: dict[str, _Special] = {
    "indexed": Expressions._indexed,
    "cases": Expressions._cases,
    "piecewise": Expressions._piecewise,
    "prime": Expressions._prime,
    "derivative": Expressions._derivative,
    "sum": Expressions._series,
    "product": Expressions._series,
}
# What holds for a gap above, below and at 0.
_BRANCHES: dict[str, Callable[[Expr, Expr], tuple[Expr, Expr, Expr]]] = {
    ">": lambda then, other: (then, other, other),
    ">=": lambda then, other: (then, other, then),
    "<": lambda then, other: (other, then, other),
    "<=": lambda then, other: (other, then, then),
    "==": lambda then, other: (other, other, then),
    "!=": lambda then, other: (then, then, other),
}


def parts(expression: Expr) -> Iterator[Expr]:
    """Every part of an expression, one after the other."""
    waiting = [expression]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(current.args)


def _bounded_expression(expression: Expr) -> Expr:
    """The expression itself, when it is not too large."""
    size = 0
    for _ in parts(expression):
        size += 1
        if size > MAX_SIZE:
            raise TooLarge
    spend_operations(size)
    return expression


def _bit_length(number: Expr) -> int:
    return max(abs(int(number.p)), int(number.q)).bit_length() - 1 if number.is_Rational else 0


def product(factors: list[Expr]) -> Expr:
    """The product, its number within bounds."""
    if sum(_bit_length(factor.as_coeff_Mul()[0]) for factor in factors) > MAX_BITS:
        raise TooLarge
    return sympy.Mul(*factors)


def power(base: Expr, exponent: Expr) -> Expr:
    """The power, exponent and number within bounds; 0**0 has no value."""
    if exponent.is_Rational:
        if base == 0 and exponent <= 0:
            raise Undefined
        size = _bit_length(base.as_coeff_Mul()[0]) * abs(exponent)
        if max(abs(exponent.p), exponent.q) > MAX_POWER or size > MAX_BITS:
            raise TooLarge
    return sympy.Pow(base, exponent)


def call(name: str, args: list[Expr]) -> Expr:
    """A function at its arguments."""
    own = _OWN.get(name)
    if own is not None:
        return own(*args)
    if name in ("gamma", "factorial"):
        inner = args[0] + (name == "factorial")
        if inner.is_Rational and abs(inner) > MAX_FACTORIAL:
            raise TooLarge
        return sympy.gamma(inner)
    return getattr(sympy, name)(*args)


def _larger(*args: Expr) -> Expr:
    value = args[0]
    for other in args[1:]:
        value = Larger(value, other)
    return value


_OWN: dict[str, Callable[..., Any]] = {
    "sigma": lambda inner: 1 / (1 + sympy.exp(-inner)),
    "abs": Magnitude,
    "max": _larger,
    "min": lambda *args: -_larger(*(-inner for inner in args)),
    "sign": lambda inner: Choice(inner, sympy.S.One, sympy.S.NegativeOne, sympy.S.Zero),
    "heaviside": lambda inner, at=_HALF: Choice(inner, sympy.S.One, sympy.S.Zero, at),
    "sqrt": lambda inner: power(inner, _HALF),
    "cbrt": lambda inner: power(inner, sympy.Rational(1, 3)),
    "floor": Floor,
    "ceiling": lambda inner: -Floor(-inner),
}
