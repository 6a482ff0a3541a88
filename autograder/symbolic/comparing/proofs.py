"""Proofs: both formulas as one rational function of independent parts, in sympy's hands."""

from collections.abc import Callable
from math import comb
from typing import Any

import sympy
from sympy import Expr

from autograder.symbolic.comparing.effort import TooLarge, spend_operations
from autograder.symbolic.comparing.expressions import parts
from autograder.symbolic.comparing.functions import Choice, Magnitude
from autograder.symbolic.comparing.quotients import MAX_TERMS, Quotients
from autograder.symbolic.comparing.values import Undefined

MAX_FACTORED = 40  # operations of what is factored
MAX_DEGREE = 12
MAX_PRIME = 1_000


class Proof:
    """Writes expressions as rational functions whose variables are variables, exponentials, ...

    sigma, tanh, sinh, cosh, sine and cosine are written with exp; log of a product is a sum of
    logarithms (of absolute values: the same wherever the logarithm is real); a root and an
    absolute value know their powers.
    """

    def __init__(self) -> None:
        self.meanings: dict[Expr, Expr] = {}
        self.names: dict[tuple[str, Expr], Expr] = {}
        self.powers: dict[Expr, tuple[int, Expr]] = {}  # of a root: degree, what is under it
        self.seen: dict[Expr, Expr] = {}

    def difference(self, left: Expr, right: Expr) -> Expr:
        """The numerator of left - right: 0 proves that the two are equal.

        Raises
        ------
        TooLarge, Undefined
        """
        try:
            top = _numerator(self.of(left) - self.of(right))
            for _ in range(8):
                reduced = self._reduce_powers(top)
                if reduced == top:
                    break
                top = _numerator(reduced)
        except (ArithmeticError, RecursionError, sympy.PolynomialError):
            raise TooLarge from None
        return top

    def of(self, expression: Expr) -> Expr:
        """The expression written with independent parts."""
        if expression.is_Rational or expression.is_Symbol or expression in (sympy.I, sympy.pi):
            return expression
        if expression not in self.seen:
            spend_operations()
            self.seen[expression] = self._rewrite(expression)
        return self.seen[expression]

    def _rewrite(self, expression: Expr) -> Expr:
        if expression.is_Add or expression.is_Mul:
            return expression.func(*map(self.of, expression.args))
        if expression.is_Pow:
            return self._power(self.of(expression.base), expression.exp)
        if expression == sympy.E:
            return self._exp(sympy.S.One)
        if expression.has(sympy.zoo, sympy.nan, sympy.oo):
            raise Undefined
        inner = [self.of(part) for part in expression.args]
        name = type(expression).__name__
        if name in _RULES:
            result: Expr = _RULES[name](self, *inner)
            return result
        if name in _RECIPROCALS:
            return 1 / _RULES[_RECIPROCALS[name]](self, *inner)
        return self._opaque_function(expression, [self._canonical_form(part) for part in inner])

    def _independent_symbol(
        self, kind: str, what: Expr, meaning: Expr, *, positive: bool = False
    ) -> Expr:
        key = (kind, what)
        if key not in self.names:
            fresh = sympy.Symbol(f"_{len(self.names)}", positive=positive or None)
            self.names[key] = fresh
            self.meanings[fresh] = meaning
        return self.names[key]

    def _opaque_function(self, expression: Expr, inner: list[Expr]) -> Expr:
        rebuilt = expression.func(*inner)
        if isinstance(rebuilt, expression.func):
            return self._independent_symbol("function", rebuilt, rebuilt)
        return self.of(rebuilt)

    def _canonical_form(self, value: Expr) -> Expr:
        """A rational function in one writing."""
        top, bottom = sympy.fraction(sympy.together(value))
        if not bottom.has(sympy.Add):
            return _expanded_form(value)
        if _term_count(top) * _term_count(bottom) > 200:
            return _expanded_form(top) / _expanded_form(bottom)
        return sympy.cancel(top / bottom)

    def _exp(self, inner: Expr) -> Expr:
        factors = [
            self._exp_term(term) for term in sympy.Add.make_args(self._canonical_form(inner))
        ]
        return sympy.Mul(*factors)

    def _exp_term(self, term: Expr) -> Expr:
        top, bottom = sympy.fraction(term)
        (above, top), (below, bottom) = top.primitive(), bottom.primitive()
        sign = -1 if top.could_extract_minus_sign() else 1
        number, rest = sign * above / below, sign * top / bottom
        logarithm = self._logarithm_argument(rest)
        if logarithm is not None and number.is_Integer:
            return (logarithm if number % 2 == 0 else self._magnitude(logarithm)) ** number
        return self._independent_symbol("exp", rest, sympy.exp(rest), positive=True) ** number

    def _logarithm_argument(self, symbol: Expr) -> Expr | None:
        meaning = self.meanings.get(symbol)
        if isinstance(meaning, sympy.log) and isinstance(meaning.args[0], Magnitude):
            return meaning.args[0].args[0]
        return None

    def _log(self, inner: Expr) -> Expr:
        if inner == 0:
            raise Undefined
        top, bottom = sympy.fraction(sympy.together(inner))
        return self._log_product(top) - self._log_product(bottom)

    def _log_product(self, value: Expr) -> Expr:
        total = sympy.S.Zero
        for factor in sympy.Mul.make_args(_factored_form(value)):
            base, exponent = factor.as_base_exp()
            if not exponent.is_Rational:
                raise TooLarge
            total += exponent * self._log_factor(base)
        return total

    def _log_factor(self, base: Expr) -> Expr:
        if base.is_Rational:
            return self._log_number(base)
        meaning = self.meanings.get(base)
        if isinstance(meaning, sympy.exp):
            return meaning.args[0]
        number, rest = base.primitive() if base.is_Add else (sympy.S.One, base)
        if rest.is_Add and rest.could_extract_minus_sign():
            rest = -rest
        meaning = sympy.log(Magnitude(rest), evaluate=False)
        return self._log_number(number) + self._independent_symbol("log", rest, meaning)

    def _log_number(self, value: Expr) -> Expr:
        total = sympy.S.Zero
        for part, sign in ((abs(value.p), 1), (value.q, -1)):
            for prime, times in sympy.factorint(part, limit=MAX_PRIME).items():
                whole = sympy.Integer(prime)
                if whole != 1:
                    meaning = sympy.log(Magnitude(whole), evaluate=False)
                    total += sign * times * self._independent_symbol("log", whole, meaning)
        return total

    def _power(self, base: Expr, exponent: Expr) -> Expr:
        if exponent.is_Integer:
            if base == 0 and exponent <= 0:
                raise Undefined
            return base**exponent
        if exponent.is_Rational:
            return self._root(base, int(exponent.q)) ** exponent.p
        exponent = self.of(exponent)
        return self._exp(exponent * self._log(base))

    def _root(self, base: Expr, degree: int) -> Expr:
        outside, inside = sympy.S.One, sympy.S.One
        for factor in sympy.Mul.make_args(_factored_form(self._canonical_form(base))):
            inner, exponent = factor.as_base_exp()
            if inner.is_positive and not inner.is_Add:
                outside *= inner ** (exponent / degree)
            elif degree == 2 and exponent.is_Integer and exponent % 2 == 0:
                outside *= self._magnitude(inner) ** (exponent / 2)
            else:
                inside *= factor
        if inside == 1:
            return outside
        root = sympy.Pow(inside, sympy.Rational(1, degree), evaluate=False)
        if not inside.free_symbols:
            return outside * sympy.sqrtdenest(sympy.Pow(inside, sympy.Rational(1, degree)))
        symbol = self._independent_symbol(f"root {degree}", inside, root)
        self.powers[symbol] = degree, inside
        return outside * symbol

    def _magnitude(self, inner: Expr) -> Expr:
        total = sympy.S.One
        for factor in sympy.Mul.make_args(_factored_form(self._canonical_form(inner))):
            base, exponent = factor.as_base_exp()
            if base.is_Rational or (base.is_positive and not base.is_Add):
                total *= abs(base) ** exponent
            elif exponent.is_Integer and exponent % 2 == 0:
                total *= factor
            else:
                base = -base if base.could_extract_minus_sign() else base
                symbol = self._independent_symbol(
                    "magnitude", base, Magnitude(base), positive=True
                )
                self.powers[symbol] = 2, base**2
                total *= symbol**exponent
        return total

    def _larger(self, first: Expr, second: Expr) -> Expr:
        return (first + second + self._magnitude(first - second)) / 2

    def _choice(self, gap: Expr, above: Expr, below: Expr, border: Expr) -> Expr:
        gap = self._canonical_form(gap)
        if gap.is_Rational or above == below:
            return Choice(gap, above, below, border) if gap.is_Rational else above
        return (above + below + gap / self._magnitude(gap) * (above - below)) / 2

    def _sign(self, inner: Expr) -> Expr:
        return self._choice(inner, sympy.S.One, sympy.S.NegativeOne, sympy.S.Zero)

    def _phase(self, inner: Expr) -> Expr:
        """exp(i u), so that sine and cosine are rational functions of it."""
        total = sympy.S.One
        for term in sympy.Add.make_args(self._canonical_form(inner)):
            number, rest = term.as_coeff_Mul()
            if rest == sympy.pi:
                total *= self.of(sympy.exp(sympy.I * term).rewrite(sympy.cos))
            else:
                total *= (
                    self._independent_symbol("phase", rest, sympy.exp(sympy.I * rest)) ** number
                )
        return total

    def _sin(self, inner: Expr) -> Expr:
        turn = self._phase(inner)
        return (turn - 1 / turn) / (2 * sympy.I)

    def _cos(self, inner: Expr) -> Expr:
        turn = self._phase(inner)
        return (turn + 1 / turn) / 2

    def _tan(self, inner: Expr) -> Expr:
        return self._sin(inner) / self._cos(inner)

    def _sinh(self, inner: Expr) -> Expr:
        up = self._exp(inner)
        return (up - 1 / up) / 2

    def _cosh(self, inner: Expr) -> Expr:
        up = self._exp(inner)
        return (up + 1 / up) / 2

    def _tanh(self, inner: Expr) -> Expr:
        up = self._exp(2 * inner)
        return (up - 1) / (up + 1)

    def _reduce_powers(self, value: Expr) -> Expr:
        """Put in what is known about powers of roots and absolute values."""
        put_in: dict[Expr, Any] = {}
        for power in value.atoms(sympy.Pow):
            degree, inside = self.powers.get(power.base, (0, sympy.S.Zero))
            if degree and power.exp.is_Integer and abs(power.exp) >= degree:
                times, left = divmod(int(power.exp), degree)
                put_in[power] = inside**times * power.base**left
        return value.xreplace(put_in) if put_in else value


_RULES: dict[str, Callable[..., Expr]] = {
    "exp": Proof._exp,
    "log": Proof._log,
    "Abs": Proof._magnitude,
    "sign": Proof._sign,
    "Magnitude": Proof._magnitude,
    "Larger": Proof._larger,
    "Choice": Proof._choice,
    "sin": Proof._sin,
    "cos": Proof._cos,
    "tan": Proof._tan,
    "sinh": Proof._sinh,
    "cosh": Proof._cosh,
    "tanh": Proof._tanh,
}
_RECIPROCALS = {
    **{"cot": "tan", "sec": "cos", "csc": "sin"},
    **{"coth": "tanh", "sech": "cosh", "csch": "sinh"},
}


def _term_count(value: Expr) -> int:
    """How many terms a value has, at most, when it is multiplied out."""
    if value.is_Add:
        return sum(map(_term_count, value.args))
    if value.is_Mul:
        total = 1
        for part in value.args:
            total = min(total * _term_count(part), MAX_TERMS + 1)
        return total
    if value.is_Pow and value.exp.is_Integer and value.exp > 0:
        inner = _term_count(value.base)
        return 1 if inner == 1 else min(comb(inner + int(value.exp) - 1, inner - 1), 10**9)
    return 1


def _expanded_form(value: Expr) -> Expr:
    size = _term_count(value)
    if size > MAX_TERMS:
        raise TooLarge
    spend_operations(size)
    return sympy.expand(value) if size > 1 else sympy.expand_mul(value)


def _numerator(value: Expr) -> Expr:
    """The numerator, multiplied out."""
    spend_operations(sum(1 for _ in parts(value)))
    variables = sorted(value.free_symbols, key=str)
    if any(not _is_rational(part) for part in parts(value)):
        return _expanded_form(sympy.fraction(sympy.together(value))[0])
    return Quotients(variables).of(value).top.as_expr() if variables else value


def _is_rational(part: Expr) -> bool:
    """Whether a part may stand in a rational function with rational coefficients."""
    if part.is_Pow:
        return bool(part.exp.is_Integer)
    return bool(part.is_Add or part.is_Mul or part.is_Symbol or part.is_Rational)


def _factored_form(value: Expr) -> Expr:
    """The value in factors, where that is quickly done."""
    for place, part in enumerate(parts(value)):
        degree = part.exp if part.is_Pow else 0
        whole = getattr(degree, "is_Integer", True)
        if place >= MAX_FACTORED or not whole or abs(degree) > MAX_DEGREE:
            return value
    return sympy.factor(value) if value.has(sympy.Add) else value


def is_surely_nonzero(top: Expr, values: Any) -> bool:
    """Whether a numerator that was multiplied out is certainly not 0 at a point."""
    if top.has(sympy.I):
        return False
    terms = [values.of(term) for term in sympy.Add.make_args(top)]
    largest = max(map(abs, terms))
    return bool(largest and abs(sum(terms)) > largest * values.context.mpf(10) ** -20)
