"""Formulas as exact quotients: a difference that comes out as nought is a proof of equality."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from autograder.symbolic.effort import TooLarge
from autograder.symbolic.evaluate import Undefined
from autograder.symbolic.poly import (
    ONE_FACTOR,
    Exponent,
    Factor,
    Monomial,
    Poly,
    Ratio,
    raised,
    split,
)

MAX_PRIME = 1_000


class Quotients:
    """Values are `Ratio`s whose generators are variables, exponentials, logarithms and the like.

    exp(u + v) is exp(u)*exp(v); sigma, tanh, sinh and cosh are written with exp; log of a product
    is a sum of logarithms (of absolute values: the same wherever the logarithm is real); a square
    root, a sine and an absolute value know their square. What is not known is not a difference.

    Parameters
    ----------
    values : mapping
        Variables that are numbers in this case (y = 0).
    entries : mapping
        Families whose entries are numbers in this case (a one-hot y).
    positive : frozenset of str
        Variables and families whose values are above 0.
    """

    def __init__(
        self,
        values: Mapping[str, Fraction],
        entries: Mapping[str, Sequence[Fraction]],
        positive: frozenset[str] = frozenset(),
    ) -> None:
        self.values = values
        self.entries = entries
        self.positive = positive
        self.generators: dict[tuple[object, ...], int] = {}
        self.exponentials: dict[int, Monomial] = {}  # generator to what it is the exponential of
        self.logarithms: dict[int, int] = {}  # generator log|g| to the generator g
        self.functions: list[tuple[str, Ratio, int]] = []
        self.squares: dict[int, Ratio] = {}
        self.above_zero: set[int] = set()

    def is_zero(self, value: Ratio) -> bool:
        """Whether a value is certainly nought."""
        for _ in range(8):
            if not value.top:
                return True
            reduced = self._without_squares(value)
            if reduced is None:
                return False
            value = reduced
        return False

    def number(self, value: Fraction) -> Ratio:
        return Ratio.of(value)

    def constant(self, name: str) -> Ratio:
        return self.call("exp", Ratio.of(1)) if name == "E" else self._generator("pi", above=True)

    def symbol(self, name: str) -> Ratio:
        if name in self.values:
            return Ratio.of(self.values[name])
        return self._generator("symbol", name, above=name in self.positive)

    def entry(self, family: str, position: int) -> Ratio:
        if family in self.entries:
            return Ratio.of(self.entries[family][position])
        return self._generator("entry", family, position, above=family in self.positive)

    def add(self, terms: Sequence[Ratio]) -> Ratio:
        total = terms[0]
        for term in terms[1:]:
            total = total + term
        return total

    def mul(self, factors: Sequence[Ratio]) -> Ratio:
        total = factors[0]
        for factor in factors[1:]:
            total = total * factor
        return total

    def neg(self, value: Ratio) -> Ratio:
        return -value

    def div(self, top: Ratio, bottom: Ratio) -> Ratio:
        if self.is_zero(bottom):
            raise Undefined
        return top * bottom.inverse()

    def power(self, base: Ratio, exponent: Ratio) -> Ratio:
        constant = exponent.constant()
        if constant is None:
            return self.call("exp", exponent * self.call("log", base))
        if abs(constant.numerator) > 10_000:
            raise TooLarge
        if constant <= 0 and self.is_zero(base):
            raise Undefined
        if constant.denominator == 1:
            return base ** int(constant)
        if constant.denominator == 2:
            return self.call("sqrt", base) ** constant.numerator
        return self.call("exp", exponent * self.call("log", base))

    def call(self, name: str, value: Ratio) -> Ratio:
        match name:
            case "exp":
                return self._exp(value)
            case "log":
                return self._log(value)
            case "sigma":
                return (Ratio.of(1) + self._exp(-value)).inverse()
            case "tanh":
                up = self._exp(value + value)
                return (up - Ratio.of(1)) * (up + Ratio.of(1)).inverse()
            case "sinh" | "cosh":
                up, down = self._exp(value), self._exp(-value)
                return (up - down if name == "sinh" else up + down) * Ratio.of(Fraction(1, 2))
            case "tan":
                return self.div(self.call("sin", value), self.call("cos", value))
            case "sin" | "cos":
                return self._wave(name, value)
        return self._root(value) if name == "sqrt" else self._absolute(value)

    def _generator(self, *key: object, above: bool = False) -> Ratio:
        number = self.generators.setdefault(key, len(self.generators))
        if above:
            self.above_zero.add(number)
        return Ratio({((number, 1),): Fraction(1)})

    def _number_of(self, ratio: Ratio) -> int:
        ((((generator, _),), _),) = ratio.top.items()
        return generator

    def _function(self, name: str, value: Ratio) -> Ratio:
        """The generator of a function at an argument that may be written in many ways."""
        for other, argument, number in self.functions:
            if other == name and self.is_zero(argument - value):
                return Ratio({((number, 1),): Fraction(1)})
        ratio = self._generator(name, len(self.functions))
        self.functions.append((name, value, self._number_of(ratio)))
        return ratio

    def _exp(self, value: Ratio) -> Ratio:
        if value.bottom:
            return self._function("exp", value)
        result = Ratio.of(1)
        for monomial, coefficient in value.top.items():
            result = result * self._exp_term(monomial, coefficient)
        return result

    def _exp_term(self, monomial: Monomial, coefficient: Fraction) -> Ratio:
        if len(monomial) == 1 and monomial[0][1] == 1 and monomial[0][0] in self.logarithms:
            inside = self.logarithms[monomial[0][0]]
            even = coefficient.denominator == 1 and coefficient % 2 == 0
            if even or inside in self.above_zero:  # the logarithm is that of the absolute value
                return Ratio({((inside, _whole(coefficient)),): Fraction(1)})
        ratio = self._generator("exp", monomial, above=True)
        generator = self._number_of(ratio)
        self.exponentials[generator] = monomial
        return Ratio({((generator, _whole(coefficient)),): Fraction(1)})

    def _log(self, value: Ratio) -> Ratio:
        if self.is_zero(value):
            raise Undefined
        leading, content, rest = split(value.top)
        total = self._log_number(abs(leading)) + self._log_factor(rest)
        for factor, power in value.bottom.items():
            total = total - self._log_factor(factor) * Ratio.of(power)
        for generator, exponent in content:
            if generator in self.exponentials:
                part = Ratio({self.exponentials[generator]: Fraction(1)})
            else:
                part = self._generator("log", generator)
                self.logarithms[self._number_of(part)] = generator
            total = total + part * Ratio.of(Fraction(exponent))
        return total

    def _log_factor(self, factor: Factor) -> Ratio:
        return Ratio.of(0) if factor == ONE_FACTOR else self._generator("log", factor)

    def _log_number(self, value: Fraction) -> Ratio:
        total = Ratio.of(0)
        for part, sign in ((value.numerator, 1), (value.denominator, -1)):
            for prime in range(2, MAX_PRIME):
                while part % prime == 0:
                    part //= prime
                    total = total + self._generator("log", "of", prime) * Ratio.of(sign)
                if part == 1:
                    break
            if part > 1:
                total = total + self._generator("log", "of", part) * Ratio.of(sign)
        return total

    def _wave(self, name: str, value: Ratio) -> Ratio:
        for _, argument, _ in self.functions:
            if self.is_zero(argument + value):
                turned = self._wave(name, argument)
                return -turned if name == "sin" else turned
        if self.is_zero(value):
            return Ratio.of(0 if name == "sin" else 1)
        sine, cosine = self._function("sin", value), self._function("cos", value)
        self.squares[self._number_of(sine)] = Ratio.of(1) - cosine * cosine
        return sine if name == "sin" else cosine

    def _root(self, value: Ratio) -> Ratio:
        if not value.top:
            return value
        leading, content, rest = split(value.top)
        known = all(g in self.above_zero or e % 2 == 0 for g, e in content)
        if known and leading > 0 and rest == ONE_FACTOR and not value.bottom:
            top, bottom = _root_of(leading.numerator), _root_of(leading.denominator)
            if top and bottom:
                halves = raised(content, Fraction(1, 2))
                return self._absolute(Ratio({_tidy(halves): Fraction(top, bottom)}))
        ratio = self._function("sqrt", value)
        self.squares[self._number_of(ratio)] = value
        return ratio

    def _absolute(self, value: Ratio) -> Ratio:
        if not value.top:
            return value
        leading, content, rest = split(value.top)
        known = all(g in self.above_zero or e % 2 == 0 for g, e in content)
        if known and rest == ONE_FACTOR and not value.bottom:
            return Ratio({content: abs(leading)})
        for name, argument, _ in self.functions:
            if name == "abs" and self.is_zero(argument + value):
                return self._function("abs", argument)
        ratio = self._function("abs", value)
        self.squares[self._number_of(ratio)] = value * value
        return ratio

    def _without_squares(self, value: Ratio) -> Ratio | None:
        """Put in what is known about squares; None when there is nothing to put in."""
        for generator, square in self.squares.items():
            powers = [dict(monomial).get(generator, 0) for monomial in value.top]
            lowest = min(powers)
            if max(powers) < 2 and lowest >= 0:
                continue
            total = Ratio.of(0)
            for monomial, coefficient in value.top.items():
                left = dict(monomial)
                exponent = Fraction(left.pop(generator, 0)) - min(lowest, 0)
                if exponent.denominator != 1:
                    return None
                pairs, odd = divmod(int(exponent), 2)
                rest: Poly = {tuple(sorted(left.items())): coefficient}
                once = Ratio({((generator, 1),): Fraction(1)}) if odd else Ratio.of(1)
                total = total + Ratio(rest) * once * square**pairs
            return Ratio(total.top)
        return None


def _whole(value: Fraction) -> Exponent:
    """An int where it is one: whole exponents are compared and hashed much faster."""
    return int(value) if value.denominator == 1 else value


def _tidy(monomial: Monomial) -> Monomial:
    return tuple((generator, _whole(Fraction(exponent))) for generator, exponent in monomial)


def _root_of(value: int) -> int:
    """The whole square root, or 0 when there is none."""
    if value > 10**12:
        return 0
    root = round(value**0.5)
    return root if root * root == value else 0
