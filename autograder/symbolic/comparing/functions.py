"""Functions that sympy has no plain one for: with kinks, with jumps, and without a formula."""

from typing import Any

import sympy
from sympy import Expr


class Magnitude(sympy.Function):  # type: ignore[misc]
    """The absolute value of a real number."""

    nargs = 1

    @classmethod
    def eval(cls, inner: Expr) -> Expr | None:
        return abs(inner) if inner.is_Rational else None

    def _eval_derivative(self, by: Expr) -> Expr:
        (inner,) = self.args
        return Choice(inner, sympy.S.One, sympy.S.NegativeOne, sympy.S.Zero) * inner.diff(by)


class Larger(sympy.Function):  # type: ignore[misc]
    """The larger of two real numbers."""

    nargs = 2

    @classmethod
    def eval(cls, first: Expr, second: Expr) -> Expr | None:
        if first == second:
            return first
        return max(first, second) if first.is_Rational and second.is_Rational else None

    def _eval_derivative(self, by: Expr) -> Expr:
        first, second = self.args
        slopes = first.diff(by), second.diff(by)
        return Choice(first - second, *slopes, slopes[0])


class Choice(sympy.Function):  # type: ignore[misc]
    """Of three values the one for a gap above, below or at 0."""

    nargs = 4

    @classmethod
    def eval(cls, gap: Expr, above: Expr, below: Expr, border: Expr) -> Expr | None:
        if above == below == border:
            return above
        if gap.is_Rational:
            return above if gap > 0 else below if gap < 0 else border
        return None

    def _eval_derivative(self, by: Expr) -> Expr:
        gap, *values = self.args
        return Choice(gap, *(value.diff(by) for value in values))


class Floor(sympy.Function):  # type: ignore[misc]
    """The largest whole number that is not above a real one."""

    nargs = 1

    @classmethod
    def eval(cls, inner: Expr) -> Expr | None:
        return sympy.Integer(inner.p // inner.q) if inner.is_Rational else None

    def _eval_derivative(self, by: Expr) -> Expr:
        return sympy.S.Zero


class Abstract(sympy.Function):  # type: ignore[misc]
    """A function without a formula: its name, how often it is derived by each place, arguments."""

    @classmethod
    def of(cls, name: str, orders: tuple[int, ...], arguments: tuple[Expr, ...]) -> Expr:
        return cls(sympy.Symbol(f"{name}()"), *map(sympy.Integer, orders), *arguments)

    @property
    def name(self) -> str:
        return str(self.args[0])[:-2]

    @property
    def orders(self) -> tuple[int, ...]:
        return tuple(int(order) for order in self.args[1 : 1 + len(self.args) // 2])

    @property
    def arguments(self) -> tuple[Expr, ...]:
        return tuple(self.args[1 + len(self.args) // 2 :])

    def _eval_derivative(self, by: Expr) -> Expr:
        orders, arguments = self.orders, self.arguments
        terms: list[Any] = []
        for place, inner in enumerate(arguments):
            slope = inner.diff(by)
            if slope != 0:
                raised = (*orders[:place], orders[place] + 1, *orders[place + 1 :])
                terms.append(Abstract.of(self.name, raised, arguments) * slope)
        return sympy.Add(*terms)
