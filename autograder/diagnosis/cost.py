"""What trying candidates costs, in units that are the same on every machine: lines of code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from autograder.grading.run_checks import holds
from autograder.grading.suite_state import Grading
from autograder.sandbox.worker_failures import WorkerDied

CANDIDATE, CHECK = 800, 400  # what each costs apart from the lines that it executes
HAND_IN, EXERCISE = 1_200_000, 400_000
SLOWER, LEAST = 4, 20_000  # lines of one check: times the solution's, or so many
_BY_CLOCK = ("computing", "waiting", "budget")  # the reasons for which workers are ended
_PATIENCE = 10  # times the limits for the solution: to count takes longer

_known: WeakKeyDictionary[Grading, dict[str, list[int]]] = WeakKeyDictionary()


def lines_of_solution(grading: Grading, exercise: str) -> list[int]:
    """How many lines the solution executes in each check of an exercise; counted once.

    No more than `EXERCISE`: what takes more is too dear to be tried at all.
    """
    weights = _known.setdefault(grading, {})
    if exercise not in weights:
        weights[exercise] = _counted(grading, exercise)
    return weights[exercise]


def _counted(grading: Grading, exercise: str) -> list[int]:
    found = []
    limits = grading.assignment.limits
    limits = replace(
        limits,
        cpu_seconds=_PATIENCE * limits.cpu_seconds,
        wall_seconds=_PATIENCE * limits.wall_seconds,
        submission_seconds=_PATIENCE * limits.submission_seconds,
    )
    with grading.trial(grading.solution(), limits=limits, allowance=EXERCISE) as session:
        for number, check in enumerate(grading.checks):
            if check.exercise == exercise:
                before = session.lines
                holds(grading, number)
                found.append(session.lines - before)
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
        if death.reason in _BY_CLOCK or (or_killed and death.killed):
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
