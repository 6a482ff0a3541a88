"""Follow-through credit: what fails is run again with the reference in place of what it needs."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence

from autograder.course.records import Assignment, Verdict
from autograder.grading.explain import carried_text
from autograder.grading.run_checks import Ran, run_checks
from autograder.grading.score import Outcome
from autograder.grading.suite_state import Grading


def follow_through(grading: Grading, files: Mapping[str, bytes], own: Sequence[Ran]) -> list[Ran]:
    """The better of two runs for each check.

    An exercise that fails, and builds on others that fail, is run again in a worker of its own, in
    which the reference stands in for those. What then passes earns its points and says why. What
    is right with the reference below it needs no reference in its own place later.

    Parameters
    ----------
    own : sequence of Ran
        How the submission's checks ended with nothing but its own code.
    """
    runs = list(own)
    failing = _failing_checks(grading, own)
    broken = set(failing)
    opened: tuple[str, ...] = ()
    grading.watch.phase = "carried"
    ends = _seconds_used(grading) + grading.watch.left(
        grading.assignment.limits.submission_seconds
    )
    for name in _lowest_first(grading.assignment):
        below = all_needs(grading.assignment, name) & broken
        if name not in failing or not below or _seconds_used(grading) > ends:
            continue
        instead = [e for e in grading.assignment.exercises if e.name in below]
        names = tuple(exercise.name for exercise in instead)
        if opened != names:
            grading.open(files, instead)
            opened = names
        reason = carried_text({need: own[failing[need][0]].outcome.said for need in names})
        again = run_checks(grading, failing[name])
        for number, ran in zip(failing[name], again, strict=True):
            if ran.outcome.verdict is Verdict.PASSED:
                outcome = Outcome.from_message(Verdict.PASSED, reason, carried=names)
                runs[number] = Ran(outcome, ran.trace)
            elif ran.outcome.verdict is Verdict.FAILED:
                runs[number] = Ran(own[number].outcome, ran.trace)
        if all(ran.outcome.verdict is Verdict.PASSED for ran in again):
            broken.remove(name)
    return runs


def _seconds_used(grading: Grading) -> float:
    """What calls have used of their time, and this process of the CPU: no clock on the wall."""
    return grading.spent + time.process_time()


def _failing_checks(grading: Grading, runs: Sequence[Ran]) -> dict[str, list[int]]:
    """Exercise -> numbers of its checks that do not pass."""
    failing = defaultdict(list)
    for number, (check, ran) in enumerate(zip(grading.checks, runs, strict=True)):
        if ran.outcome.verdict is not Verdict.PASSED:
            failing[check.exercise].append(number)
    return failing


def _lowest_first(assignment: Assignment) -> list[str]:
    """Every exercise after those that it builds on."""
    names = [exercise.name for exercise in assignment.exercises]
    return sorted(names, key=lambda name: len(all_needs(assignment, name)))


def all_needs(assignment: Assignment, name: str) -> frozenset[str]:
    """What an exercise builds on, and what that builds on."""
    found: set[str] = set()
    waiting = list(assignment.exercise(name).needs)
    while waiting:
        need = waiting.pop()
        if need not in found:
            found.add(need)
            waiting += assignment.exercise(need).needs
    return frozenset(found - {name})
