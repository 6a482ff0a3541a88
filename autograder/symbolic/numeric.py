"""Real numbers of high precision, with everything that could explode refused beforehand."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import mpmath

from autograder.symbolic.effort import TooLarge
from autograder.symbolic.evaluate import Undefined

MAX_ARGUMENT = 1_000_000  # of exp; also the natural logarithm of the largest value
PRECISE, SURE, SUREST = 40, 110, 220  # decimal digits


def _context(digits: int) -> Any:
    context = mpmath.mp.clone()
    context.dps = digits
    return context


_CONTEXTS = {digits: _context(digits) for digits in (PRECISE, SURE, SUREST)}


class Reals:
    """The values of all names at one point.

    Parameters
    ----------
    values : mapping
        Variable to value.
    entries : mapping
        Family to the values of its entries.
    digits : int
        PRECISE, SURE or SUREST.
    """

    def __init__(
        self,
        values: Mapping[str, Fraction],
        entries: Mapping[str, Sequence[Fraction]],
        digits: int = PRECISE,
    ) -> None:
        self.context = _CONTEXTS[digits]
        self.values = values
        self.entries = entries

    def number(self, value: Fraction) -> Any:
        return self.context.mpf(value.numerator) / value.denominator

    def constant(self, name: str) -> Any:
        return +(self.context.e if name == "E" else self.context.pi)

    def symbol(self, name: str) -> Any:
        return self.number(self.values[name])

    def entry(self, family: str, position: int) -> Any:
        return self.number(self.entries[family][position])

    def add(self, terms: Sequence[Any]) -> Any:
        total = terms[0]
        for term in terms[1:]:
            total = total + term
        return total

    def mul(self, factors: Sequence[Any]) -> Any:
        product = factors[0]
        for factor in factors[1:]:
            product = product * factor
        return product

    def neg(self, value: Any) -> Any:
        return -value

    def div(self, top: Any, bottom: Any) -> Any:
        if bottom == 0:
            raise Undefined
        return top / bottom

    def power(self, base: Any, exponent: Any) -> Any:
        if base == 0:
            if exponent <= 0:
                raise Undefined
            return base
        if self.context.isint(exponent):
            self._exponential_of(exponent * self.context.log(abs(base)))
            return base ** int(exponent)
        if base < 0:
            raise Undefined
        return self.call("exp", exponent * self.context.log(base))

    def call(self, name: str, value: Any) -> Any:
        context = self.context
        if name in ("exp", "sigma", "tanh", "sinh", "cosh"):
            self._exponential_of(value)
            if name == "sigma":
                return 1 / (1 + context.exp(-value))
            return getattr(context, name)(value)
        if name in ("sin", "cos", "tan"):
            if abs(value) > 10**15:
                raise TooLarge
            return getattr(context, name)(value)
        if name == "abs":
            return abs(value)
        if value < 0 or (value == 0 and name == "log"):
            raise Undefined
        return context.log(value) if name == "log" else context.sqrt(value)

    def _exponential_of(self, argument: Any) -> None:
        if abs(argument) > MAX_ARGUMENT:
            raise TooLarge
