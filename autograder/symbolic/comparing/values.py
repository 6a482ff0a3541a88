"""Values of sympy expressions at a point: real, of any precision, and never out of bounds."""

import operator
import random
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache, reduce
from typing import Any

import mpmath
import sympy
from sympy import Expr

from autograder.symbolic.comparing.effort import TooLarge, spend_operations
from autograder.symbolic.comparing.functions import Abstract, Choice, Floor, Larger, Magnitude

MAX_ARGUMENT = 1_000_000  # of exp; also the natural logarithm of the largest value
PRECISE, SURE, SUREST = 40, 110, 220  # decimal digits


class Undefined(Exception):
    """The formula has no (real) value here: a pole, a logarithm of nothing, a missing entry."""


@cache
def mpmath_context(digits: int) -> Any:
    """mpmath with this many decimal digits."""
    context = mpmath.mp.clone()
    context.dps = digits
    return context


class Values:
    """The values of expressions at one point.

    Parameters
    ----------
    values : mapping
        Name of a symbol to its value.
    digits : int
        Decimal digits.
    few : frozenset of str
        Symbols that take a few values only: for these a value at a border counts.
    meanings : mapping
        Further symbols, and the expressions they stand for.
    """

    def __init__(
        self,
        values: Mapping[str, Fraction],
        digits: int = PRECISE,
        few: frozenset[str] = frozenset(),
        meanings: Mapping[Expr, Expr] | None = None,
    ) -> None:
        self.context = mpmath_context(digits)
        self.tiny = self.context.mpf(10) ** (-3 * digits // 4)
        self.values = values
        self.few = few
        self.meanings = meanings or {}
        self.seen: dict[Expr, Any] = {}

    def of(self, expression: Expr) -> Any:
        """The value (Undefined, TooLarge)."""
        known = self.seen.get(expression)
        if known is None:
            spend_operations()
            known = self.seen[expression] = self._value(expression)
        return known

    def _value(self, expression: Expr) -> Any:
        if expression.is_Rational:
            return self.context.mpf(expression.p) / expression.q
        if expression.is_Symbol:
            return self._symbol(expression)
        rule = _RULES.get(type(expression))
        if rule is not None:
            return rule(self, expression)
        name = type(expression).__name__
        if name not in _PLAIN:
            raise TooLarge  # nothing that could be evaluated
        return self._call(name, [self.of(part) for part in expression.args])

    def _symbol(self, symbol: Expr) -> Any:
        if symbol in self.meanings:
            return self.of(self.meanings[symbol])
        value = self.values.get(symbol.name)
        if value is None:
            raise Undefined
        return self.context.mpf(value.numerator) / value.denominator

    def _call(self, name: str, arguments: list[Any]) -> Any:
        limit = _PLAIN[name]
        if limit and any(abs(argument) > limit for argument in arguments):
            raise TooLarge
        if name == "atan2" and not any(arguments):
            raise Undefined
        try:
            value = getattr(self.context, name)(*arguments)
        except (ValueError, ZeroDivisionError):
            raise Undefined from None
        except (OverflowError, mpmath.libmp.NoConvergence):
            raise TooLarge from None
        return self._real_value(value)

    def _real_value(self, value: Any) -> Any:
        if isinstance(value, self.context.mpc) or not self.context.isfinite(value):
            raise Undefined
        return value

    def _pow(self, expression: Expr) -> Any:
        base, exponent = self.of(expression.base), self.of(expression.exp)
        if base == 0:
            if exponent <= 0:
                raise Undefined
            return base
        if expression.exp.is_Rational and expression.exp.q == 2 and base > 0:
            root = self.context.sqrt(base)
            return root if exponent > 0 and expression.exp.p == 1 else root ** int(2 * exponent)
        self._bounded_argument(exponent * self.context.log(abs(base)))
        if self.context.isint(exponent):
            return base ** int(exponent)
        if base < 0:
            raise Undefined
        return self.context.exp(exponent * self.context.log(base))

    def _bounded_argument(self, argument: Any) -> Any:
        if abs(argument) > MAX_ARGUMENT:
            raise TooLarge
        return argument

    def _exp(self, expression: Expr) -> Any:
        return self.context.exp(self._bounded_argument(self.of(expression.args[0])))

    def _log(self, expression: Expr) -> Any:
        inner = self.of(expression.args[0])
        if inner <= 0:
            raise Undefined
        return self.context.log(inner)

    def _floor(self, expression: Expr) -> Any:
        inner = self.of(expression.args[0])
        nearest = self.context.nint(inner)
        if abs(inner - nearest) <= self.tiny * (1 + abs(inner)):
            self._refuse_border(expression.args[0])
            return nearest
        return self.context.floor(inner)

    def _choice(self, expression: Expr) -> Any:
        gap, above, below, border = expression.args
        side = self.of(gap)
        if abs(side) <= self.tiny:
            self._refuse_border(gap)
            return self.of(border)
        return self.of(above if side > 0 else below)

    def _refuse_border(self, inner: Expr) -> None:
        """A kink or a jump tells nothing, unless the variables can be nowhere else."""
        if any(symbol.name not in self.few for symbol in inner.free_symbols):
            raise Undefined

    def _abstract(self, expression: Abstract) -> Any:
        """One function in the place of all: exp(a·u + ...) + sin(b·u + ... + c)/2 + 2."""
        orders = expression.orders
        rates, waves, shift = _function_coefficients(expression.name, len(orders))
        context = self.context
        steep, round_ = context.mpf(0), context.mpf(shift.numerator) / shift.denominator
        factor = context.mpf(1), context.mpf(1) / 2
        for order, rate, wave, inner in zip(
            orders, rates, waves, expression.arguments, strict=True
        ):
            a, b = (context.mpf(r.numerator) / r.denominator for r in (rate, wave))
            value = self.of(inner)
            steep, round_ = steep + a * value, round_ + b * value
            factor = factor[0] * a**order, factor[1] * b**order
        wave_value = context.sin(round_ + sum(orders) * context.pi / 2)
        rest = 0 if any(orders) else 2
        return (
            factor[0] * context.exp(self._bounded_argument(steep)) + factor[1] * wave_value + rest
        )

    def _imaginary(self, expression: Expr) -> Any:
        raise Undefined


def _function_coefficients(
    name: str, places: int
) -> tuple[list[Fraction], list[Fraction], Fraction]:
    rng = random.Random(f"function {name}")  # noqa: S311 - the same every time
    numbers = [Fraction(rng.randrange(307, 911), 907) for _ in range(2 * places + 1)]
    return numbers[:places], numbers[places:-1], numbers[-1]


_WAVE, _STEEP = 10**15, MAX_ARGUMENT
_PLAIN: dict[str, int] = {
    **dict.fromkeys(["sin", "cos", "tan", "cot", "sec", "csc", "tanh", "coth"], _WAVE),
    **dict.fromkeys(["sinh", "cosh", "sech", "csch", "gamma"], _STEEP),
    **dict.fromkeys(["asin", "acos", "atan", "acot", "asec", "acsc", "atan2", "erf"], 0),
    **dict.fromkeys(["asinh", "acosh", "atanh", "acoth", "asech", "acsch"], 0),
    "polygamma": _STEEP,
}


def _folding_rule(function: Callable[..., Any]) -> Callable[[Values, Any], Any]:
    """The rule that puts the values of all arguments together, from the left."""
    return lambda values, expression: reduce(function, map(values.of, expression.args))


def _of_one(function: Callable[[Any], Any]) -> Callable[[Values, Any], Any]:
    return lambda values, expression: function(values.of(expression.args[0]))


_RULES: dict[type, Callable[[Values, Any], Any]] = {
    sympy.Add: _folding_rule(operator.add),
    sympy.Mul: _folding_rule(operator.mul),
    sympy.Pow: Values._pow,
    sympy.exp: Values._exp,
    sympy.log: Values._log,
    sympy.Abs: _of_one(abs),
    sympy.sign: lambda values, found: values.context.sign(values.of(found.args[0])),
    Magnitude: _of_one(abs),
    Larger: _folding_rule(max),
    Floor: Values._floor,
    Choice: Values._choice,
    Abstract: Values._abstract,
    type(sympy.E): lambda values, _: +values.context.e,
    type(sympy.pi): lambda values, _: +values.context.pi,
    type(sympy.I): Values._imaginary,
}
