"""What trying candidates costs, in units that are the same on every machine: lines of code.

What else takes time is counted as lines: bytes that are compiled, and requests to the worker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from autograder.grading.run_checks import check_holds
from autograder.grading.suite_state import Grading
from autograder.sandbox.allowance import Allowance
from autograder.sandbox.session import Session
from autograder.sandbox.worker_failures import WorkerDied

CANDIDATE, REQUEST = 400, 400  # what each costs
BYTES = 16  # of a candidate's text, to compile which costs as much as a line
HAND_IN, EXERCISE = 1_200_000, 400_000
SLOWER, LEAST = 4, 20_000  # lines of one check: times the solution's, or so many; callbacks, too
_BY_CLOCK = ("computing", "waiting", "budget")  # the reasons for which workers are ended
_PATIENCE = 10  # times the limits for the solution: to count takes longer


@dataclass(frozen=True, slots=True)
class Weight:
    """What checks take.

    Attributes
    ----------
    lines : int
        That are executed, `EXERCISE` at most: what takes more is too dear to be tried at all.
    requests : int
        To the worker.
    callbacks : int
        From it, to functions that stand in.
    """

    lines: int
    requests: int
    callbacks: int = 0

    @property
    def cost(self) -> int:
        """All together."""
        return self.lines + REQUEST * (self.requests + self.callbacks)

    def __sub__(self, earlier: Weight) -> Weight:
        """What was taken since."""
        return Weight(
            self.lines - earlier.lines,
            self.requests - earlier.requests,
            self.callbacks - earlier.callbacks,
        )


_known: WeakKeyDictionary[Grading, dict[str, list[Weight]]] = WeakKeyDictionary()


def taken_in(session: Session | None) -> Weight:
    """What the checks in a session have taken so far."""
    if session is None:
        return Weight(0, 0)
    return Weight(session.lines, session.requests, session.callbacks)


def weights_of(grading: Grading, exercise: str) -> list[Weight]:
    """What each check of an exercise takes with the solution; counted once."""
    weights = _known.setdefault(grading, {})
    if exercise not in weights:
        weights[exercise] = _counted_weights(grading, exercise)
    return weights[exercise]


def allowance_of(weights: Sequence[Weight]) -> Allowance:
    """What one check of a candidate may take."""
    lines = max(weight.lines for weight in weights)
    callbacks = max(weight.callbacks for weight in weights)
    return Allowance(max(LEAST, SLOWER * lines), max(LEAST // REQUEST, SLOWER * callbacks))


def cost_to_load(source: bytes) -> int:
    """What a candidate costs before its first check."""
    return CANDIDATE + len(source) // BYTES


def _counted_weights(grading: Grading, exercise: str) -> list[Weight]:
    found = []
    limits = grading.assignment.limits
    limits = replace(
        limits,
        cpu_seconds=_PATIENCE * limits.cpu_seconds,
        wall_seconds=_PATIENCE * limits.wall_seconds,
        submission_seconds=_PATIENCE * limits.submission_seconds,
    )
    allowance = Allowance(lines=EXERCISE)
    with grading.trial(grading.solution(), limits=limits, allowance=allowance) as session:
        for number, check in enumerate(grading.checks):
            if check.exercise == exercise:
                before = taken_in(session)
                check_holds(grading, number)
                found.append(taken_in(session) - before)
    return found


class Limited(Exception):
    """A worker has met a limit that is told by a clock: what is found is not the same on every
    machine.
    """


def demand_no_limit(deaths: Sequence[WorkerDied], *, or_killed: bool) -> None:
    """Look at how workers have ended.

    Raises
    ------
    Limited
        If it was by a clock, or, if asked, by the machine.
    """
    for death in deaths:
        if death.reason in _BY_CLOCK or (or_killed and death.was_killed):
            raise Limited(death.reason)


@dataclass(slots=True)
class Budget:
    """What may still be spent on one exercise.

    Attributes
    ----------
    left : int
        In lines.
    """

    left: int

    @property
    def spent_up(self) -> bool:
        """Whether nothing is left: what is begun then is finished, and nothing else begun."""
        return self.left <= 0

    def spend(self, lines: int) -> None:
        """Take note of what was executed."""
        self.left -= lines
