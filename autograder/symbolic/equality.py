"""Are two formulas equal: probe first, then prove, and say how sure the answer is."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from autograder.symbolic.calculus import resolve
from autograder.symbolic.effort import TooLarge, effort
from autograder.symbolic.evaluate import Evaluable, Undefined, evaluate, prepare
from autograder.symbolic.exact import Quotients
from autograder.symbolic.helper import HELPER
from autograder.symbolic.probe import Point, Probed, Witness, points, probe
from autograder.symbolic.reading.grammar import MAX_LENGTH
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.tree import Node, walk
from autograder.symbolic.setting import Setting

MAX_CASES = 200
MAX_INDICES = 3
PROBE_EFFORT = 60_000  # operations; the longest line of the course needs 8 000
PROOF_EFFORT = 60_000


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


def ready(tree: Node, setting: Setting) -> Evaluable:
    """A formula as it was read, made ready for comparisons.

    Raises
    ------
    TooLarge
        If its derivatives cannot be carried out within bounds.
    """
    return prepare(resolve(tree, setting.definitions))


def compare(
    left: Evaluable, right: Evaluable, setting: Setting, *, proof_seconds: float = 0.0
) -> Equality:
    """Compare two formulas of an exercise.

    Parameters
    ----------
    left, right : Evaluable
        What `ready` made; `right` is the one that must have values where `left` has them.
    proof_seconds : float
        What sympy may take to prove what the exact arithmetic of this process leaves open. Not
        while grading: what a clock decides would differ from machine to machine.
    """
    if left.tree == right.tree:
        return Equality(Verdict.EQUAL, proved=True)
    parts = [part for side in (left, right) for part in walk(side.tree)]
    indexed = any(part.kind in ("indexed", "index") for part in parts)
    indices = sorted(left.free | right.free)
    if len(indices) > MAX_INDICES or (indices and not setting.families):
        return UNDECIDED
    here = setting.only({str(part.value) for part in parts if part.kind in ("symbol", "indexed")})
    indexed = indexed and bool(setting.families)
    with effort(PROBE_EFFORT):
        found = probe(left, right, points(here, indices, indexed))
    if found.witness is not None:
        return Equality(Verdict.DIFFERENT, witness=found.witness)
    with effort(PROOF_EFFORT):
        proved = _proved(left, right, list(_cases(here, indices, indexed)), here)
    if not proved and not _enough(found):
        return UNDECIDED
    if not proved and proof_seconds > 0 and not indexed:
        proved = _proved_outside(left, right, here, proof_seconds)
    return Equality(Verdict.EQUAL, proved=proved)


def _enough(found: Probed) -> bool:
    return found.agreed >= 3 or 0 < found.seen == found.agreed


def _cases(setting: Setting, indices: list[str], indexed: bool) -> Iterator[Point]:
    """Every choice of indices, of one-hot entries and of variables with few values."""
    few = {name: domain.values for name, domain in setting.symbols.items() if domain.values}
    hot = [name for name, domain in setting.families.items() if domain.one_hot]
    for chosen in itertools.product(*few.values()):
        values = dict(zip(few, chosen, strict=True))
        if not indexed:
            yield Point(values, {})
            continue
        for size in setting.sizes:
            for places in itertools.product(range(size), repeat=len(indices) + len(hot)):
                entries = {
                    name: [Fraction(int(entry == place)) for entry in range(size)]
                    for name, place in zip(hot, places[len(indices) :], strict=True)
                }
                positions = dict(zip(indices, places, strict=False))
                yield Point(values, entries, size, positions)


def _proved(left: Evaluable, right: Evaluable, cases: list[Point], setting: Setting) -> bool:
    everything = {**setting.symbols, **setting.families}
    positive = frozenset(name for name, domain in everything.items() if domain.positive)
    general = Point({}, {})
    if len(cases) > 1 and not cases[0].size and _nought(left, right, general, positive):
        return True
    if not cases or len(cases) > MAX_CASES:
        return False
    return all(_nought(left, right, case, positive) for case in cases)


def _nought(left: Evaluable, right: Evaluable, case: Point, positive: frozenset[str]) -> bool:
    algebra = Quotients(case.values, case.entries, positive)
    try:
        first, second = (
            evaluate(side, algebra, size=case.size, positions=case.positions)
            for side in (left, right)
        )
        return algebra.is_zero(first - second)
    except (Undefined, TooLarge, ZeroDivisionError):
        return False


def _proved_outside(left: Evaluable, right: Evaluable, setting: Setting, seconds: float) -> bool:
    texts = to_text(left.tree), to_text(right.tree)
    if max(map(len, texts)) > MAX_LENGTH:
        return False
    cases = [
        {name: str(value) for name, value in case.values.items()}
        for case in _cases(setting, [], indexed=False)
        if case.values
    ]
    return HELPER.prove(*texts, setting.words, cases, seconds=seconds)
