"""Follow-through credit: what fails is run again with the reference in place of what it needs."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from autograder.grade.explain import carried_text
from autograder.grade.grading import Grading
from autograder.grade.running import Ran, run_checks
from autograder.model import Assignment, Verdict


def follow_through(grading: Grading, files: Mapping[str, bytes], own: Sequence[Ran]) -> list[Ran]:
    """The better of two runs for each check.

    An exercise that fails, and builds on others that fail, is run again in a worker of its own, in
    which the reference stands in for those. What then passes earns its points and says why.

    Parameters
    ----------
    own : sequence of Ran
        How the submission's checks ended with nothing but its own code.
    """
    runs = list(own)
    failing = _failing(grading, own)
    ends = time.monotonic() + grading.assignment.limits.submission_seconds
    for broken, exercises in _groups(grading.assignment, failing).items():
        if time.monotonic() > ends:
            break
        numbers = [number for name in exercises for number in failing[name]]
        grading.open(files, [grading.assignment.exercise(name) for name in broken])
        reason = carried_text({name: own[failing[name][0]].outcome.message for name in broken})
        for number, ran in zip(numbers, run_checks(grading, numbers), strict=True):
            if ran.outcome.verdict is Verdict.PASSED:
                outcome = replace(ran.outcome, message=reason, carried=broken)
                runs[number] = Ran(outcome, ran.trace)
            elif ran.outcome.verdict is Verdict.FAILED:
                runs[number] = Ran(own[number].outcome, ran.trace)
    return runs


def _failing(grading: Grading, runs: Sequence[Ran]) -> dict[str, list[int]]:
    """Exercise -> numbers of its checks that do not pass."""
    failing = defaultdict(list)
    for number, (check, ran) in enumerate(zip(grading.checks, runs, strict=True)):
        if ran.outcome.verdict is not Verdict.PASSED:
            failing[check.exercise].append(number)
    return failing


def _groups(
    assignment: Assignment, failing: Mapping[str, list[int]]
) -> dict[tuple[str, ...], list[str]]:
    """The failing exercises that build on failing ones, by the set of those."""
    groups = defaultdict(list)
    for exercise in assignment.exercises:
        needed = all_needs(assignment, exercise.name)
        broken = tuple(e.name for e in assignment.exercises if e.name in needed & failing.keys())
        if broken and exercise.name in failing:
            groups[broken].append(exercise.name)
    return groups


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
