"""The small mistake in the solution that returns, check by check, what a submission returns."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from autograder.course.records import Verdict
from autograder.diagnosis.cost import (
    Budget,
    Limited,
    allowance_of,
    cost_to_load,
    demand_no_limit,
    weights_of,
)
from autograder.grading.run_checks import Ran, check_holds
from autograder.grading.suite_state import Grading
from autograder.grading.value_digest import Fingerprint, agree, evidence, fingerprint
from autograder.mutation.operators import Positions
from autograder.repairs.candidates import Candidate, candidates
from autograder.repairs.code import Code
from autograder.repairs.kinds import Kind, Rank, Repair
from autograder.repairs.scope import Scope
from autograder.repairs.text import operand_text
from autograder.sandbox.session import Session

MUTANTS = 600  # of one exercise, at most
WORK = 1_000_000  # what looking for one hand-in among them may cost
ENOUGH = 1.0  # evidence, as for known mistakes: one fractional number, or five whole ones

# What a submission lacks where the solution with something more, or less, returns the same.
_OTHER_WAY_ROUND = {
    Kind.FACTOR: Kind.SURPLUS,
    Kind.MISSING_CALL: Kind.SURPLUS_CALL,
    Kind.SURPLUS: Kind.MISSING,
    Kind.SURPLUS_CALL: Kind.MISSING_CALL,
    Kind.SURPLUS_LINE: Kind.MISSING,
}
# What makes no mistake of a solution, or none that is seen by values.
_LEFT_OUT = frozenset({Kind.COPY, Kind.ARRAY, Kind.OVERFLOW, Kind.GUARD, Kind.TYPE})


def kind_by_values(
    grading: Grading, exercise: str, runs: Sequence[Ran], step: str
) -> tuple[Kind | None, int, float]:
    """The kind of the mistake that returns what the submission returns; checks and CPU it took.

    Such a mistake fails the very checks that the submission fails, with the submission's values,
    and enough of these are not the solution's. Of several the nearest are asked, which have to be
    of one kind.

    Parameters
    ----------
    runs : sequence of Ran
        How all checks of the suite ended.
    step : str
        Of the watch, under which it is done.
    """
    numbers = [n for n, check in enumerate(grading.checks) if check.exercise == exercise]
    failed = [n for n in numbers if runs[n].outcome.verdict is not Verdict.PASSED]
    seen = {number: fingerprint(runs[number].trace, exercise) for number in failed}
    if not all(seen.values()) or _only_raised(runs[number] for number in failed):
        return None, 0, 0.0
    mutants = _known.setdefault(grading, {})
    if exercise not in mutants:
        mutants[exercise] = _Mutants(grading, exercise, numbers)
    alike, checks, seconds = mutants[exercise].mutants_that_return(seen, grading, step)
    ranks = [candidate.rank for candidate in alike]
    kinds = {candidate.kind for candidate in alike if candidate.rank == min(ranks)}
    kind = kinds.pop() if len(kinds) == 1 else None
    return (_OTHER_WAY_ROUND.get(kind, kind) if kind else None), checks, seconds


def _only_raised(runs: Iterable[Ran]) -> bool:
    return all(what == "raised" for ran in runs for what, _ in ran.trace)


def _one_case(node: ast.AST, at: Positions, scope: Scope) -> Iterator[Repair]:
    """Of two cases always the same: one is missing, or a parameter is looked at by nobody."""
    match node:
        case ast.IfExp(test=test, body=body, orelse=other):
            for case in (body, other):
                yield Repair(
                    Rank.SLIP, _kind_of(test, scope), at.replacement(node, operand_text(case, at))
                )
        case ast.If(test=test, body=body) if not isinstance(body[-1], ast.Raise):
            for always in ("False", "True"):
                yield Repair(Rank.SLIP, _kind_of(test, scope), at.replacement(test, always))


def _kind_of(test: ast.expr, scope: Scope) -> Kind:
    is_parameter = isinstance(test, ast.Name) and test.id in scope.parameters
    return Kind.UNUSED if is_parameter else Kind.CASE


class _Mutants:
    """The small mistakes of the solution in one exercise, with what each is known to return."""

    def __init__(self, grading: Grading, exercise: str, numbers: Sequence[int]) -> None:
        weights = weights_of(grading, exercise)
        self.exercise = exercise
        self.weights = dict(zip(numbers, weights, strict=True))
        code = Code(grading.solution().texts)
        others = [e.name for e in grading.assignment.exercises if e.name != exercise]
        made = candidates(code, code.reach(exercise, others), _one_case)
        mutants = [candidate for candidate in made if candidate.kind not in _LEFT_OUT]
        self.waiting = [_Mutant(candidate) for candidate in mutants[:MUTANTS]]
        self.right: dict[int, Fingerprint] = {}

    def mutants_that_return(
        self, seen: Mapping[int, Fingerprint], grading: Grading, step: str
    ) -> tuple[list[Candidate], int, float]:
        """Those that fail just these checks, with these values; checks run, CPU of the worker.

        What has been returned to an earlier hand-in is not asked for again, but counts as if it
        were: which mutants are looked at depends on nobody else.
        """
        weights = self.weights
        order = sorted(weights, key=lambda number: (number not in seen, weights[number].cost))
        allowance = allowance_of([*weights.values()])
        with grading.trial(grading.solution(), allowance=allowance) as session:
            trial = _Trial(grading, session, self.exercise, step)
            for number in seen:
                if number not in self.right:
                    check_holds(grading, number)
                    self.right[number] = fingerprint(session.trace, self.exercise)
            try:
                found = self._alike(order, seen, trial)
            except Limited:
                self.waiting = []  # nor is another machine's list of use
                raise
        return found, trial.checks, session.cpu_seconds

    def _alike(
        self, order: Sequence[int], seen: Mapping[int, Fingerprint], trial: _Trial
    ) -> list[Candidate]:
        budget, found = Budget(WORK), []
        for mutant in self.waiting:
            if budget.spent_up:
                break
            budget.spend(cost_to_load(mutant.candidate.source))
            if self._is_like(mutant, order, seen, trial, budget):
                found.append(mutant.candidate)
        return found

    def _is_like(
        self,
        mutant: _Mutant,
        order: Sequence[int],
        seen: Mapping[int, Fingerprint],
        trial: _Trial,
        budget: Budget,
    ) -> bool:
        for number in order:
            budget.spend(self.weights[number].cost)
            if number not in mutant.returned:
                mutant.returned[number] = trial.returned(mutant.candidate, number)
            if not self._has_same_values(mutant.returned[number], number, seen):
                return False
        found = (evidence(mutant.returned[number] or (), self.right[number]) for number in seen)
        return max(found) >= ENOUGH

    def _has_same_values(
        self, returned: Fingerprint | None, number: int, seen: Mapping[int, Fingerprint]
    ) -> bool:
        """Whether both pass a check, or both fail it with the same values."""
        if returned is None or number not in seen:
            return returned is None and number not in seen
        return agree(seen[number], returned, self.right[number])


@dataclass(slots=True)
class _Trial:
    """A worker in which one mutant after another is loaded."""

    grading: Grading
    session: Session
    exercise: str
    step: str
    loaded: Candidate | None = None
    checks: int = 0

    def returned(self, candidate: Candidate, number: int) -> Fingerprint | None:
        """What a mutant returns in a check; None where the check holds.

        Raises
        ------
        Limited
            If a clock has ended it.
        """
        if self.loaded is not candidate:
            self.grading.watch.begin(self.step)
            sources = {**self.grading.solution().sources, candidate.text: candidate.source}
            self.session.swap(sources, None)
            self.loaded = candidate
        self.checks += 1
        held = check_holds(self.grading, number)
        demand_no_limit(self.session.deaths, or_killed=True)
        return None if held else fingerprint(self.session.trace, self.exercise)


@dataclass(slots=True)
class _Mutant:
    """One small mistake, and what it returns in the checks tried: None where a check holds."""

    candidate: Candidate
    returned: dict[int, Fingerprint | None] = field(default_factory=dict)


_known: WeakKeyDictionary[Grading, dict[str, _Mutants]] = WeakKeyDictionary()
