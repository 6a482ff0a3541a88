"""Every function that is lent meets arguments of every kind, and ends within counted limits."""

from __future__ import annotations

import os
import signal
import sys

import numpy as np
import pytest

from autograder.authoring.trial import grade_variants
from autograder.batch.supervisor import _bound_memory
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.course.records import Verdict
from autograder.grading.reference import Reference
from autograder.grading.reference_calls import lendable_functions, stand_in
from autograder.grading.watch import Notes, Watch
from autograder.sandbox.confined import confined
from autograder.sandbox.session import Session
from autograder.wire import codec
from tests.hostile import reference_calls

NAMES = reference_calls.names_with_reference_calls()
COURSE = find_course(reference_calls.REPOSITORY, reference_calls.REPOSITORY)
SECONDS = 0.2  # of CPU time, counted by the kernel
SLACK = 0.2  # the kernel's clock ticks


def _deep(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.fixture(params=NAMES)
def assignment(request, monkeypatch):
    """One assignment after another, whose modules may have the same names."""
    found = find_assignment(COURSE, request.param)
    monkeypatch.setattr(sys, "path", [str(found.solution), *sys.path])
    for module in found.modules:
        monkeypatch.delitem(sys.modules, module, raising=False)
    return found


def calls(assignment):
    """(what to call) for every exercise in whose place the reference may stand, and every value."""
    for name in sorted(reference_calls.needed(assignment)):
        exercise = assignment.exercise(name)
        reference = Reference(assignment.solution, exercise.module)
        lent = lendable_functions(assignment, exercise.module)
        function = stand_in(exercise, reference, dict, lent)
        count = reference_calls.parameters(assignment, name)
        for value in (value for values in reference_calls.VALUES.values() for value in values):
            yield name, value, function, count


def spent(function, value, count, owned) -> tuple[float, int]:
    """CPU seconds of one call in a fork under the grader's limits, and how the fork ended."""
    fork = os.fork()
    if fork == 0:
        try:
            _bound_memory()
            watch = Watch(SECONDS)
            watch.fork(Notes())
            first, other = eval(value, {"np": np, "_deep": _deep})  # noqa: S307 - of this folder
            arguments = [first] + [other] * (count - 1)
            watch.begin("call")
            with confined():
                lent = [[{}, {}], [dict(enumerate(arguments)), {}], [{}, {}]]
                got = function(*lent) if owned else function(*arguments)
            codec.dumps(got, object.__new__(Session)._give_back)
        except Exception:  # noqa: BLE001, S110 - as the session does
            pass
        finally:
            os._exit(0)
    _, status, usage = os.wait4(fork, 0)
    return usage.ru_utime + usage.ru_stime, status


def test_any_argument_ends_within_the_limits(assignment):
    """Each call returns, raises, or is ended by the kernel at its CPU limit; nothing else."""
    for name, value, function, count in calls(assignment):
        seconds, status = spent(function, value, count, "." in name)
        ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        assert ended in (0, signal.SIGPROF), (name, value)
        # building the arguments is not the call
        assert seconds < SECONDS + SLACK + 2.0, (name, value)


def kinds() -> list[tuple[str, str]]:
    """One assignment of functions and one of methods; everything where it is asked for."""
    if os.environ.get("AUTOGRADER_HOSTILE") == "all":
        return [(name, kind) for name in NAMES for kind in reference_calls.VALUES]
    return [("05-cost-functions", "broadcast"), ("10-predict", "odd")]


@pytest.mark.parametrize(("name", "kind"), kinds())
def test_neighbours_notice_nothing(tmp_path, name, kind):
    """The submission is graded, gains nothing, and the ones beside it have the same results."""
    course = reference_calls.course_with_limits(tmp_path)
    found = find_assignment(course, name)
    right = {f"{n}.py": (found.solution / f"{n}.py").read_bytes() for n in found.modules}
    variants = {"a": right, "b": reference_calls.misuse(found, kind), "c": right}
    results = grade_variants(course, found, variants, jobs=1)
    assert results["a"].exercises == results["c"].exercises
    assert all(check.passed for e in results["a"].exercises for check in e.checks)
    assert results["b"].status == "graded"
    checks = [c for e in results["b"].exercises for c in e.checks]
    assert not any(check.verdict is Verdict.ENGINE_ERROR for check in checks)
    earned = {e.name: e.points for e in results["b"].exercises}
    assert all(earned[need] == 0 for need in reference_calls.needed(found))
