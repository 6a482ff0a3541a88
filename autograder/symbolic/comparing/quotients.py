"""Rational functions on sympy's sparse polynomials: a numerator, and a denominator in factors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sympy
from sympy import Expr
from sympy.polys.rings import PolyElement, PolyRing

from autograder.symbolic.comparing.effort import TooLarge, spend_operations

MAX_TERMS = 4_000  # of a polynomial that is multiplied out


@dataclass(frozen=True, slots=True)
class Quotient:
    """A polynomial over a product of powers of polynomials; nothing is cancelled."""

    top: PolyElement
    bottom: Mapping[PolyElement, int]


class Quotients:
    """Turns expressions with whole exponents into quotients of polynomials in some variables."""

    def __init__(self, variables: Sequence[Expr]) -> None:
        self.ring = PolyRing(variables, sympy.QQ, sympy.lex)
        self.of_variable = dict(zip(variables, self.ring.gens, strict=True))
        self.seen: dict[Expr, Quotient] = {}

    def of(self, value: Expr) -> Quotient:
        """The value as one quotient (TooLarge, ZeroDivisionError)."""
        if value not in self.seen:
            self.seen[value] = self._build_quotient(value)
        return self.seen[value]

    def _build_quotient(self, value: Expr) -> Quotient:
        if value.is_Rational:
            return Quotient(self.ring(sympy.QQ(int(value.p), int(value.q))), {})
        if value.is_Symbol:
            return Quotient(self.of_variable[value], {})
        if value.is_Pow:
            return self._power(self.of(value.base), int(value.exp))
        parts = [self.of(part) for part in value.args]
        return self._sum(parts) if value.is_Add else self._product(parts)

    def _sum(self, parts: Sequence[Quotient]) -> Quotient:
        bottom: dict[PolyElement, int] = {}
        for part in parts:
            for factor, power in part.bottom.items():
                bottom[factor] = max(power, bottom.get(factor, 0))
        top = self.ring.zero
        for part in parts:
            term = part.top
            for factor, power in bottom.items():
                term = times(term, raised(factor, power - part.bottom.get(factor, 0)))
            top = top + term
        return Quotient(top, bottom)

    def _product(self, parts: Sequence[Quotient]) -> Quotient:
        top, bottom = self.ring.one, dict[PolyElement, int]()
        for part in parts:
            top = times(top, part.top)
            for factor, power in part.bottom.items():
                bottom[factor] = bottom.get(factor, 0) + power
        return self._cancelled_quotient(top, bottom)

    def _power(self, base: Quotient, exponent: int) -> Quotient:
        if exponent < 0:
            base = self._inverse(base)
        number = abs(exponent)
        bottom = {factor: power * number for factor, power in base.bottom.items()}
        return Quotient(raised(base.top, number), bottom)

    def _inverse(self, value: Quotient) -> Quotient:
        if not value.top:
            raise ZeroDivisionError
        top = self.ring.one
        for factor, power in value.bottom.items():
            top = times(top, raised(factor, power))
        number, monic = value.top.LC, value.top.monic()
        top = top.quo_ground(number)
        return Quotient(top, {} if monic == self.ring.one else {monic: 1})

    def _cancelled_quotient(self, top: PolyElement, bottom: dict[PolyElement, int]) -> Quotient:
        """Without the factors of the denominator that are the whole numerator."""
        if not top:
            return Quotient(top, {})
        number, monic = top.LC, top.monic()
        if monic in bottom:
            left = {f: power - (f == monic) for f, power in bottom.items()}
            return Quotient(self.ring(number), {f: power for f, power in left.items() if power})
        return Quotient(top, bottom)


def times(left: Any, right: Any) -> Any:
    """The product of two polynomials, its size bounded before it is built (TooLarge)."""
    size = len(left) * len(right)
    if size > MAX_TERMS:
        raise TooLarge
    spend_operations(1 + size // 8)
    return left * right


def raised(base: Any, exponent: int) -> Any:
    """A power of a polynomial (TooLarge)."""
    if len(base) <= 1:
        return base**exponent
    power = base.ring.one
    for _ in range(exponent):
        power = times(power, base)
    return power
