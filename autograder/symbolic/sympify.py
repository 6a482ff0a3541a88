"""Tree to sympy, node by node; used where sympy may take its time: in the proof process."""

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import sympy

from autograder.symbolic.domains import Domain
from autograder.symbolic.reading.tree import Node


def variable(name: str, domain: Domain | None = None) -> Any:
    """The sympy symbol of a variable, with what its domain says."""
    positive = True if domain is not None and domain.positive else None
    return sympy.Symbol(name, real=True, positive=positive)


def to_sympy(tree: Node, symbols: dict[str, Any]) -> Any:
    """The sympy expression of a tree without indexed families (KeyError for other names)."""
    if tree.kind == "number":
        value = Fraction(tree.value or 0)
        return sympy.Rational(value.numerator, value.denominator)
    if tree.kind == "constant":
        return sympy.E if tree.value == "E" else sympy.pi
    if tree.kind in ("symbol", "index"):
        return symbols[str(tree.value)]
    if tree.kind == "sum":
        index = sympy.Symbol(str(tree.args[1].value), integer=True)
        inner = {**symbols, str(tree.args[1].value): index}
        body, lower, upper = (to_sympy(tree.args[n], inner) for n in (0, 2, 3))
        return sympy.Sum(body, (index, lower, upper)).doit()
    args = [to_sympy(part, symbols) for part in tree.args]
    if tree.kind == "call":
        return _FUNCTIONS[str(tree.value)](args[0])
    return _OPERATIONS[tree.kind](*args)


_OPERATIONS: dict[str, Callable[..., Any]] = {
    "add": sympy.Add,
    "mul": sympy.Mul,
    "neg": operator.neg,
    "div": operator.truediv,
    "pow": operator.pow,
    "derivative": sympy.diff,
    "delta": sympy.KroneckerDelta,
}
_FUNCTIONS = {
    "exp": sympy.exp,
    "log": sympy.log,
    "sqrt": sympy.sqrt,
    "abs": sympy.Abs,
    "sigma": lambda x: 1 / (1 + sympy.exp(-x)),
    "tanh": sympy.tanh,
    "sinh": sympy.sinh,
    "cosh": sympy.cosh,
    "sin": sympy.sin,
    "cos": sympy.cos,
    "tan": sympy.tan,
}
