"""Quotients of sparse polynomials with exact coefficients, denominators kept in factors."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from autograder.symbolic.effort import TooLarge, spend

Exponent = int | Fraction
Monomial = tuple[tuple[int, Exponent], ...]  # (generator, exponent), by generator; negative too
Poly = dict[Monomial, Fraction]
Factor = tuple[tuple[Monomial, Fraction], ...]  # a polynomial that can be a key

MAX_TERMS = 1_500
MAX_BITS = 50_000  # of a coefficient that is a power


def times(left: Monomial, right: Monomial) -> Monomial:
    """The product of two monomials."""
    if not left or not right:
        return left or right
    powers = dict(left)
    for generator, exponent in right:
        powers[generator] = powers.get(generator, 0) + exponent
    return tuple(sorted((g, e) for g, e in powers.items() if e))


def raised(monomial: Monomial, exponent: Exponent) -> Monomial:
    return tuple((generator, old * exponent) for generator, old in monomial) if exponent else ()


def plus(left: Poly, right: Poly) -> Poly:
    spend(1 + (len(left) + len(right)) // 8)
    total = dict(left)
    for monomial, coefficient in right.items():
        value = total.get(monomial, Fraction(0)) + coefficient
        if value:
            total[monomial] = value
        else:
            total.pop(monomial, None)
    if len(total) > MAX_TERMS:
        raise TooLarge
    return total


def product(left: Poly, right: Poly) -> Poly:
    spend(1 + len(left) * len(right) // 4)
    total: Poly = {}
    for m1, c1 in left.items():
        for m2, c2 in right.items():
            monomial = times(m1, m2)
            value = total.get(monomial, Fraction(0)) + c1 * c2
            if value:
                total[monomial] = value
            else:
                del total[monomial]
        if len(total) > MAX_TERMS:
            raise TooLarge
    return total


def split(poly: Poly) -> tuple[Fraction, Monomial, Factor]:
    """A polynomial as coefficient, monomial and a rest that is the same for all its multiples."""
    shared: dict[int, Exponent] = dict(next(iter(poly)))
    for monomial in poly:
        powers = dict(monomial)
        for generator in [*shared, *powers]:
            lowest = min(shared.get(generator, 0), powers.get(generator, 0))
            shared[generator] = lowest
    content = tuple(sorted((g, e) for g, e in shared.items() if e))
    back = raised(content, -1)
    rest = sorted((times(monomial, back), value) for monomial, value in poly.items())
    leading = rest[0][1]
    return leading, content, tuple((monomial, value / leading) for monomial, value in rest)


ONE_FACTOR: Factor = (((), Fraction(1)),)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A polynomial over a product of powers of factors."""

    top: Poly
    bottom: Mapping[Factor, int] = field(default_factory=dict)

    @classmethod
    def of(cls, value: Fraction | int) -> "Ratio":
        return cls({(): Fraction(value)} if value else {})

    def constant(self) -> Fraction | None:
        """The number this is, or None."""
        if self.bottom or len(self.top) > 1 or (self.top and () not in self.top):
            return None
        return self.top.get((), Fraction(0))

    def __add__(self, other: "Ratio") -> "Ratio":
        bottom = dict(self.bottom)
        for factor, power in other.bottom.items():
            bottom[factor] = max(power, bottom.get(factor, 0))
        top = plus(_expanded(self, bottom), _expanded(other, bottom))
        return Ratio(top, bottom if top else {})

    def __neg__(self) -> "Ratio":
        return Ratio({monomial: -value for monomial, value in self.top.items()}, self.bottom)

    def __sub__(self, other: "Ratio") -> "Ratio":
        return self + -other

    def __mul__(self, other: "Ratio") -> "Ratio":
        first, second = _cancel(self.top, other.bottom), _cancel(other.top, self.bottom)
        top = product(first[0], second[0])
        bottom = dict(second[1])
        for factor, power in first[1].items():
            bottom[factor] = bottom.get(factor, 0) + power
        return Ratio(top, bottom if top else {})

    def inverse(self) -> "Ratio":
        """1 / self (ZeroDivisionError for nought)."""
        if not self.top:
            raise ZeroDivisionError
        leading, content, rest = split(self.top)
        top: Poly = {raised(content, -1): 1 / leading}
        for factor, power in self.bottom.items():
            for _ in range(power):
                top = product(top, dict(factor))
        return Ratio(top, {} if rest == ONE_FACTOR else {rest: 1})

    def __pow__(self, exponent: int) -> "Ratio":
        base = self if exponent >= 0 else self.inverse()
        result = Ratio.of(1)
        if len(base.top) == 1 and not base.bottom:
            ((monomial, value),) = base.top.items()
            if (
                max(abs(value.numerator), value.denominator).bit_length() * abs(exponent)
                > MAX_BITS
            ):
                raise TooLarge
            return Ratio({raised(monomial, abs(exponent)): value ** abs(exponent)})
        for _ in range(abs(exponent)):
            result = Ratio(product(result.top, base.top))
        return Ratio(
            result.top, {f: p * abs(exponent) for f, p in base.bottom.items() if exponent}
        )


def _expanded(ratio: Ratio, bottom: Mapping[Factor, int]) -> Poly:
    top = ratio.top
    for factor, power in bottom.items():
        for _ in range(power - ratio.bottom.get(factor, 0)):
            top = product(top, dict(factor))
    return top


def _cancel(top: Poly, bottom: Mapping[Factor, int]) -> tuple[Poly, dict[Factor, int]]:
    """Drop a numerator that is itself one of the denominator's factors."""
    remaining = dict(bottom)
    if not top or not bottom or len(top) == 1:
        return top, remaining
    leading, content, rest = split(top)
    if rest not in remaining:
        return top, remaining
    remaining[rest] -= 1
    if not remaining[rest]:
        del remaining[rest]
    return {content: leading}, remaining
