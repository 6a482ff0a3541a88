"""Find the nearest repair of each exercise that fails, by trying it in the sandbox.

The order of what is tried, and where it ends, depend on the submission and the suite alone: what
may be spent is counted in candidates, checks and lines that are executed, not in seconds. Where a
candidate meets a limit of the sandbox that is told by a clock, nothing at all is said.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from autograder.course.records import Cell, Diagnosis, Place, Verdict
from autograder.diagnosis.cost import (
    EXERCISE,
    HAND_IN,
    REQUEST,
    Budget,
    Limited,
    Weight,
    allowance_of,
    cost_to_load,
    demand_no_limit,
    taken_in,
    weights_of,
)
from autograder.diagnosis.likeness import kind_by_values
from autograder.errors import EngineError
from autograder.grading.follow_through import all_needs
from autograder.grading.graded_files import HandedIn
from autograder.grading.run_checks import Ran, check_holds
from autograder.grading.suite_runner import Looked, Work
from autograder.grading.suite_state import Grading
from autograder.grading.watch import Known
from autograder.repairs.agreement import agreed_spots
from autograder.repairs.candidates import Candidate, candidates
from autograder.repairs.code import Code, is_written
from autograder.repairs.facts import facts
from autograder.repairs.kinds import Kind, Rank, Spot
from autograder.sandbox.allowance import UNCOUNTED
from autograder.sandbox.session import Session

SINGLE = 250  # candidates of one exercise
BASES, SECOND = 2, 80  # changes that help, to each of which so many second ones are added
ENOUGH = 8  # candidates that pass: what they do not agree on is not said
SURE = 3  # candidates that are tried once more, with other inputs
DEATHS = 3  # of workers, over one exercise
DEAR = 4  # times the solution's own checks: what is left has to be enough for so many
NET = 0.25  # of the submission's seconds, for all trials: who needs so many is told nothing
_FORMULAS = ("answers", "derivations")  # which say what is wrong line by line


def diagnoses(grading: Grading, files: Mapping[str, bytes], runs: Sequence[Ran]) -> Looked | None:
    """Where the mistakes are of the exercises that fail and have no named one.

    Parameters
    ----------
    files : mapping of str to bytes
        What was handed in.
    runs : sequence of Ran
        How all checks of the suite ended, in its order.

    Returns
    -------
    Looked or None
        None where every check passes.
    """
    if all(ran.outcome.verdict is Verdict.PASSED for ran in runs):
        return None
    submission = _Submission(grading, files, runs)
    return Looked(tuple(submission.diagnoses()), submission.work)


class _Submission:
    """One hand-in, and how its checks ended."""

    def __init__(self, grading: Grading, files: Mapping[str, bytes], runs: Sequence[Ran]) -> None:
        self.grading = grading
        self.handed_in = grading.handed_in(files)
        self.code = Code(self.handed_in.texts)
        self.checks: dict[str, list[int]] = {}
        for number, check in enumerate(grading.checks):
            self.checks.setdefault(check.exercise, []).append(number)
        self.runs = runs
        self.outcomes = [ran.outcome for ran in runs]
        self.passed = {n for n, o in enumerate(self.outcomes) if o.verdict is Verdict.PASSED}
        self.work: dict[str, Work] = {}
        self.repaired: list[_Repaired] = []
        self.seconds = NET * grading.assignment.limits.submission_seconds
        self.broken = {
            name for name, numbers in self.checks.items() if not self.passed.issuperset(numbers)
        }

    def diagnoses(self) -> Iterator[Diagnosis]:
        """Of each exercise that fails, what is left being shared evenly by those to come."""
        exercises = [exercise.name for exercise in self.grading.assignment.exercises]
        waiting = [name for name in exercises if name in self.broken and self._is_open(name)]
        left = HAND_IN
        for place, name in enumerate(waiting):
            share = min(EXERCISE, left // (len(waiting) - place))
            known = self._diagnose_exercise(name, share)
            left -= known.get("spent", share)
            if known.get("places"):
                yield Diagnosis(
                    exercise=name,
                    places=tuple(
                        Place(kind=kind, text=text, line=line, before=before, after=after)
                        for kind, text, line, before, after in known["places"]
                    ),
                )

    def _diagnose_exercise(self, exercise: str, share: int) -> Known:
        """What is found; what was begun and ended by the kernel is not begun again."""
        watch = self.grading.watch
        step = f"diagnosis {exercise}"
        known = watch.begin(step)
        if known is None:
            search = _Search(self, exercise, step, Budget(share))
            places, why = search.places()
            if not (places or why or search.settled):
                places = self._places_without_repair(search)
            self.work[exercise] = search.work | ({"ended": why} if why else {})
            said = [[p.kind, p.text, p.line, p.before, p.after] for p in places]
            known = {"places": said, "spent": share - search.budget.left}
            if search.found and places:
                last = search.found[0][-1]
                within = [change.place for change in search.found[0]]
                known["repair"] = [last.text, last.source.decode(), within]
            watch.note(step, known)
        if "repair" in known:
            text, source, within = known["repair"]
            spots = tuple(Spot(Kind(kind), *rest) for kind, *rest in known["places"])
            self.repaired.append(_Repaired(text, source.encode(), frozenset(within), spots))
        return known

    def _places_without_repair(self, search: _Search) -> tuple[Spot, ...]:
        """What is known where there is no repair: by the values, or by what has no effect."""
        exercise = search.exercise
        reach = self.code.reach(exercise, [name for name in self.checks if name != exercise])
        seen = facts(self.code, Code(self.grading.solution().texts), reach)
        kind = search.kind_by_values(self.runs)
        if kind is not None:
            seen = [place for place in seen if place.kind == kind]
            return tuple(seen) if len(seen) == 1 else (Spot(kind=kind, text=reach[0].text),)
        return tuple(seen) if len(seen) == 1 else ()

    def _is_open(self, exercise: str) -> bool:
        """Whether there is something to be found that nothing else has said."""
        definition = self.code.definition_of(exercise)
        if definition is None or not is_written(definition):
            return False
        if self.grading.assignment.exercise(exercise).module in _FORMULAS:
            return False
        return not any(
            self.outcomes[n].misconception
            or self.outcomes[n].undecided
            or self.outcomes[n].verdict is Verdict.ENGINE_ERROR
            for n in self.checks[exercise]
        )

    def carried(self, number: int) -> bool:
        """Whether a check passes only with the reference below."""
        return bool(self.outcomes[number].carried)

    def with_text(self, text: str, source: bytes) -> HandedIn:
        """The hand-in with another module or cell."""
        if text in self.handed_in.sources:
            return replace(self.handed_in, sources={**self.handed_in.sources, text: source})
        notebook = self.handed_in.notebook
        if notebook is None:
            return self.handed_in
        cells = tuple(
            Cell(number=cell.number, source=source.decode(), readable=cell.readable)
            if cell.name == text
            else cell
            for cell in notebook.cells
        )
        return replace(self.handed_in, notebook=replace(notebook, cells=cells))


@dataclass(frozen=True, slots=True)
class _Repaired:
    """What makes another exercise right: a whole text, where it differs, and what is said."""

    text: str
    source: bytes
    within: frozenset[str]
    spots: tuple[Spot, ...]


@dataclass(slots=True)
class _Search:
    """The candidates of one exercise, tried one after another in one worker."""

    submission: _Submission
    exercise: str
    step: str
    budget: Budget
    checks: int = 0
    tried: int = 0
    lines: int = 0
    first: int = 0  # candidates until one passes all checks
    deaths: int = 0
    settled: bool = False  # nothing more is to be looked for
    found: list[tuple[Candidate, ...]] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    weights: dict[int, Weight] = field(default_factory=dict)
    began: float = field(default_factory=time.process_time)
    theirs: float = 0.0  # CPU seconds of the workers

    @property
    def work(self) -> Work:
        """What it has taken."""
        return {
            "candidates": self.tried,
            "first": self.first,
            "checks": self.checks,
            "lines": self.lines,
            "cpu_seconds": round(time.process_time() - self.began + self.theirs, 3),
        }

    def places(self) -> tuple[tuple[Spot, ...], str]:
        """What may be said, and why the search was given up, if it was.

        A mistake of ours in here, or code that we cannot follow, costs the diagnosis only; a
        failure of the sandbox is not hidden, so that the hand-in is graded again.
        """
        try:
            known = self._already_said()
            if not self.settled:
                self.found = self._find_repairs()
            return known or agreed_spots(self.found), ""
        except EngineError:
            raise
        except Exception as error:  # noqa: BLE001 - points are settled, and stay
            return (), f"{type(error).__name__} {error}"[:200]

    def kind_by_values(self, runs: Sequence[Ran]) -> Kind | None:
        """The kind of the mistake of the solution that returns the same; see `likeness`."""
        grading = self.submission.grading
        if grading.watch.is_resumed:
            return None  # what was returned is gone
        try:
            kind, checks, seconds = kind_by_values(grading, self.exercise, runs, self.step)
        except Limited:
            return None
        self.checks += checks
        self.theirs += seconds
        return kind

    def _already_said(self) -> tuple[Spot, ...]:
        """What makes the exercise right and is known from another one: of a helper, it is said.

        Of another exercise it is said there.
        """
        submission = self.submission
        numbers = submission.checks[self.exercise]
        weights = weights_of(submission.grading, self.exercise)
        self.weights = dict(zip(numbers, weights, strict=True))
        self.order = sorted(
            numbers, key=lambda number: (number in submission.passed, self.weights[number].cost)
        )
        if DEAR * sum(weight.lines for weight in weights) > self.budget.left:
            self.settled = True
            return ()
        used = {found.name for found in submission.code.reach(self.exercise)}
        for repaired in submission.repaired:
            if repaired.within & used and self._is_right_with(repaired):
                self.settled = True
                return () if repaired.within & submission.checks.keys() else repaired.spots
        self.settled = bool(self._broken_needs) and self._all_hold(submission.handed_in)
        return ()

    def _is_right_with(self, repaired: _Repaired) -> bool:
        variant = self.submission.with_text(repaired.text, repaired.source)
        return self._all_hold(variant, alone=True)

    def _find_repairs(self) -> list[tuple[Candidate, ...]]:
        """What makes the exercise right: single changes, or pairs where no single one does."""
        submission, numbers = self.submission, self.order
        found: list[tuple[Candidate, ...]] = []
        helping: list[tuple[int, Candidate]] = []
        for candidate, right in self._tried_candidates(self._candidates(submission.code)[:SINGLE]):
            if right == len(numbers):
                found.append((candidate,))
            elif right and _same_lines(submission.code, candidate):
                helping.append((right, candidate))
        found = self._confirmed_repairs(found)
        if found:
            return found
        helping.sort(key=lambda entry: -entry[0])
        for _, first in helping[:BASES]:
            code = Code(submission.code.texts | {first.text: first.source})
            second = [c for c in self._candidates(code) if c.text == first.text]
            tried = self._tried_candidates(second[:SECOND])
            found += [(first, candidate) for candidate, right in tried if right == len(numbers)]
        return self._confirmed_repairs(found)

    def _confirmed_repairs(
        self, found: list[tuple[Candidate, ...]]
    ) -> list[tuple[Candidate, ...]]:
        """Those that are right; what is not looked at again still has to agree with them."""
        sure = [changes for changes in found[:SURE] if self._is_right(changes)]
        return sure + found[SURE:] if sure else []

    @property
    def _broken_needs(self) -> frozenset[str]:
        """The broken exercises that this one builds on, by the manifest or in its code."""
        submission = self.submission
        used = {found.name for found in submission.code.reach(self.exercise)}
        needs = all_needs(submission.grading.assignment, self.exercise)
        return (needs | used) & submission.broken - {self.exercise}

    def _all_hold(self, handed_in: HandedIn, *, alone: bool = False) -> bool:
        """Whether it is right, within a few times the lines that the solution takes."""
        with self._trial(handed_in, alone=alone, quick=True) as session:
            held = self._until_failure() == len(self.order)
            demand_no_limit(session.deaths, or_killed=True)
            return held

    def _candidates(self, code: Code) -> list[Candidate]:
        others = [name for name in self.submission.checks if name != self.exercise]
        return candidates(code, code.reach(self.exercise, others))

    def _tried_candidates(self, tried: Sequence[Candidate]) -> Iterator[tuple[Candidate, int]]:
        """Each candidate with the number of checks that it passes before its first failure.

        Once one has passed all, those that are much farther away are left out.
        """
        last, passing = max(Rank), 0
        with self._trial(self.submission.handed_in, quick=True) as session:
            for candidate in tried:
                deaths = self.deaths + len(session.deaths)
                if candidate.rank > last or deaths >= DEATHS or passing >= ENOUGH:
                    return
                if self.budget.spent_up:
                    return
                right = self._right_count(candidate, session)
                if right == len(self.order):
                    passing += 1
                    self.first = self.first or self.tried
                    last = min(last, Rank(min(candidate.rank + 1, max(Rank))))
                yield candidate, right

    def _right_count(self, candidate: Candidate, session: Session) -> int:
        """How many checks it passes; once more if the machine has killed its worker."""
        submission = self.submission
        variant = submission.with_text(candidate.text, candidate.source)
        self.tried += 1
        self.budget.spend(cost_to_load(candidate.source))
        for last in (False, True):
            before = len(session.deaths)
            submission.grading.watch.begin(self.step)
            session.swap(variant.sources, variant.notebook)
            right = self._until_failure()
            died = session.deaths[before:]
            demand_no_limit(died, or_killed=last)
            if not any(death.was_killed for death in died):
                break
        return right

    def _until_failure(self) -> int:
        """How many checks hold before the first that does not; those that failed come first."""
        grading = self.submission.grading
        for place, number in enumerate(self.order):
            session = grading.session
            before = taken_in(session)
            held = check_holds(grading, number)
            taken = taken_in(session) - before
            if session and session.is_exhausted:
                raise Limited("budget")
            self.checks += 1
            self.lines += taken.lines
            self.budget.spend(self.weights[number].lines + taken.cost)
            if not held:
                return place
        return len(self.order)

    def _is_right(self, changes: tuple[Candidate, ...]) -> bool:
        """In a worker of its own, on other inputs too, and for whoever else uses the code."""
        submission, grading = self.submission, self.submission.grading
        variant = submission.with_text(changes[-1].text, changes[-1].source)
        grading.watch.begin(self.step)
        with self._trial(variant):
            if self._until_failure() < len(self.order):
                return False
            with grading.fresh_inputs():
                if self._until_failure() < len(self.order):
                    return False
        places = {change.place for change in changes}
        used = [
            number
            for name in self._affected_exercises(places)
            for number in submission.checks[name]
        ]
        others = [n for n in used if n in submission.passed and not submission.carried(n)]
        if not others:
            return True
        with self._trial(variant, alone=True):
            held = all(check_holds(grading, number) for number in others)
        self.budget.spend(REQUEST * len(others))
        return held

    def _affected_exercises(self, places: set[str]) -> list[str]:
        """The other exercises whose code the changes are in."""
        submission = self.submission
        return [
            name
            for name in submission.checks
            if name != self.exercise
            and any(found.name in places for found in submission.code.reach(name))
        ]

    @contextmanager
    def _trial(
        self, handed_in: HandedIn, *, alone: bool = False, quick: bool = False
    ) -> Iterator[Session]:
        """A worker of its own; in a `quick` one the lines of each check are bounded.

        Unless `alone`, the reference is in the place of what is broken below.
        """
        submission, grading = self.submission, self.submission.grading
        others = frozenset() if alone else self._broken_needs
        instead = [e for e in grading.assignment.exercises if e.name in others]
        allowance = allowance_of([*self.weights.values()]) if quick else UNCOUNTED
        limits = grading.assignment.limits
        limits = replace(limits, submission_seconds=max(0.0, submission.seconds))
        session = None
        try:
            with grading.trial(handed_in, instead, limits, allowance) as session:
                yield session
                if not quick:
                    demand_no_limit(session.deaths, or_killed=True)
        finally:
            if session is not None:
                self.deaths += len(session.deaths)
                submission.seconds -= session.spent
                self.theirs += session.cpu_seconds


def _same_lines(code: Code, candidate: Candidate) -> bool:
    return candidate.source.count(b"\n") == code.texts[candidate.text].count(b"\n")
