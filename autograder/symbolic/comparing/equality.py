"""Are two formulas equal: probe first, then prove, and say how sure the answer is."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import sympy
from sympy import Expr

from autograder.symbolic.comparing.effort import TooLarge, effort
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.functions import Choice, Floor
from autograder.symbolic.comparing.points import Case, Point, cases, points
from autograder.symbolic.comparing.probe import Probed, Witness, look_closer, probe
from autograder.symbolic.comparing.proofs import Proof, is_surely_nonzero
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.values import SURE, SUREST, Undefined, Values
from autograder.symbolic.reading.tree import contains

MAX_CASES = 200
MAX_INDICES = 3
FIRST = 4  # points that are tried before a proof
PROBE_EFFORT = 20_000  # operations; the longest line of the course needs 2 000
PROOF_EFFORT = 20_000


class Verdict(StrEnum):
    """What is known about two formulas."""

    EQUAL = "equal"
    DIFFERENT = "different"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Equality:
    """The outcome of a comparison.

    Attributes
    ----------
    verdict : Verdict
        `EQUAL` without `proved` means: equal at every point that was tried.
    witness : Witness or None
        A point at which the two differ.
    """

    verdict: Verdict
    proved: bool = False
    witness: Witness | None = None

    @property
    def holds(self) -> bool:
        return self.verdict is Verdict.EQUAL


UNDECIDED = Equality(Verdict.UNDECIDED)
PROVED = Equality(Verdict.EQUAL, proved=True)


def compare(left: Formula, right: Formula, setting: Setting) -> Equality:
    """Compare two formulas of an exercise; `right` must have values where `left` has them."""
    if left.tree == right.tree:
        return PROVED
    indices = sorted(left.free | right.free)
    if len(indices) > MAX_INDICES or (indices and not setting.families):
        return UNDECIDED
    families = {**left.families, **right.families} if setting.families else {}
    indexed = any(contains(side.tree, "indexed", "index") for side in (left, right))
    chosen = [Case()]
    if (families or indexed) and setting.families:
        alike = left.is_alike() and right.is_alike()
        chosen = list(cases(setting, indices, sorted(families), alike=alike))
    return _Comparison(left, right, setting, chosen, families).verdict()


class _Comparison:
    def __init__(
        self,
        left: Formula,
        right: Formula,
        setting: Setting,
        chosen: list[Case],
        families: dict[str, int],
    ) -> None:
        self.left = left
        self.right = right
        self.setting = setting
        self.chosen = chosen
        self.families = families
        self.names: list[str] = []
        self.top: Expr | None = None  # of the last proof that was tried, and what it is of
        self.proof = Proof()

    def verdict(self) -> Equality:
        try:
            with effort(PROBE_EFFORT):
                self.names = self._used_variables()
                early, late = self._early_and_late_points()
                found = Probed([])
                probe(self.left, self.right, early, found)
        except TooLarge:
            return UNDECIDED
        if found.witness is None:
            if found.hole is None:
                with effort(PROOF_EFFORT):
                    if self._is_proved():
                        return PROVED
            with effort(PROBE_EFFORT):
                probe(self.left, self.right, late, found)
        found.witness = found.witness or found.hole
        if found.witness is not None:
            return Equality(Verdict.DIFFERENT, witness=found.witness)
        if not found.has_enough:
            return UNDECIDED
        return self._closer_verdict(found)

    def _used_variables(self) -> list[str]:
        """The variables that occur in the two formulas' expressions."""
        used: set[str] = set()
        for side in (self.left, self.right):
            try:
                used |= {symbol.name for symbol in side.expression_at(self.chosen[0]).free_symbols}
            except (Undefined, TooLarge):
                used |= set(self.setting.symbols)
        return sorted(used & set(self.setting.symbols))

    def _early_and_late_points(self) -> tuple[list[Point], list[Point]]:
        entries = {name: self.families[name] for name in sorted(self.families)}
        of_case = [list(points(self.setting, self.names, entries, c)) for c in self.chosen]
        first = 1 if self.chosen[0].size else FIRST
        early = [point for where in of_case for point in where[:first]]
        return early, [point for where in of_case for point in where[first:]]

    def _closer_verdict(self, found: Probed) -> Equality:
        """What agrees at every point and is not proved: is there a difference too small to see?"""
        point = found.agreed[-1]
        with effort(PROBE_EFFORT):
            try:
                closer = look_closer(self.left, self.right, point)
                if closer is None and self._is_surely_different(point):
                    digits = 4 * SUREST
                    sides = (side.value(point, digits) for side in (self.left, self.right))
                    closer = Witness(point, *sides)
            except TooLarge:
                closer = None
        if closer is not None:
            return Equality(Verdict.DIFFERENT, witness=closer)
        if not self.names and not self.families:
            return UNDECIDED  # two constants are equal when that is proved
        return Equality(Verdict.EQUAL)

    def _is_surely_different(self, point: Point) -> bool:
        """Whether the numerator of the difference is certainly not 0, though it is tiny."""
        if self.chosen[0].size:
            return False
        try:
            top = self.proof.difference(
                *(side.expression_at(point.case) for side in (self.left, self.right))
            )
            values = Values(point.values, SURE, point.few, self.proof.meanings)
            return is_surely_nonzero(top, values)
        except (Undefined, TooLarge):
            return False

    def _is_proved(self) -> bool:
        """A proof for all values at once, or one for each of a few."""
        if len(self.chosen) > MAX_CASES:
            return False
        return all(self._is_case_proved(case) for case in self.chosen)

    def _is_case_proved(self, case: Case) -> bool:
        try:
            sides = self.left.expression_at(case), self.right.expression_at(case)
        except (Undefined, TooLarge):
            return False
        few = {
            self.setting.variable(name): self.setting.symbols[name].values
            for name in self.names
            if self.setting.symbols[name].values
        }
        hot: dict[Expr, tuple[object, ...]] = {}
        for symbol in sorted(sides[0].free_symbols | sides[1].free_symbols, key=str):
            family = symbol.name.partition("[")[0]
            domain = self.setting.families.get(family) if "[" in symbol.name else None
            if domain is not None and domain.one_hot:
                place = dict(case.hot)[family]
                hot[symbol] = (int(symbol.name == f"{family}[{place}]"),)
            elif domain is not None and domain.values:
                few[symbol] = domain.values
        jumps = any(side.has(Choice, Floor) for side in sides)
        if few and not jumps and not hot and self._is_difference_zero(sides, {}):
            return True
        return all(
            self._is_difference_zero(sides, values) for values in _value_choices({**few, **hot})
        )

    def _is_difference_zero(self, sides: tuple[Expr, Expr], values: dict[Expr, Expr]) -> bool:
        try:
            left, right = (side.xreplace(values) for side in sides)
            return bool(self.proof.difference(left, right) == 0)
        except (Undefined, TooLarge):
            return False


def _value_choices(few: dict[Expr, tuple[object, ...]]) -> Iterator[dict[Expr, Expr]]:
    chosen = itertools.product(*few.values())
    for values in itertools.islice(chosen, MAX_CASES):
        yield {
            symbol: sympy.Rational(value.numerator, value.denominator)  # type: ignore[attr-defined]
            for symbol, value in zip(few, values, strict=True)
        }
