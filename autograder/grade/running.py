"""Run checks of a suite on the submission that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from autograder.errors import EngineError
from autograder.grade.assertions import CheckFailed, Undecided
from autograder.grade.checks import Check
from autograder.grade.explain import (
    ENGINE_TEXT,
    LEFT_TEXT,
    SKIPPED_TEXTS,
    UNDECIDED_TEXT,
    explain,
)
from autograder.grade.grading import Grading
from autograder.grade.score import Outcome
from autograder.model import Text, Verdict
from autograder.sandbox.deaths import StudentFailure, WorkerDied

ERROR: pytest.StashKey[BaseException | None] = pytest.StashKey()


@dataclass(frozen=True, slots=True)
class Ran:
    """One check that was run.

    Attributes
    ----------
    trace : list of (str, object)
        What the check asked of the student's code, and what came back.
    """

    outcome: Outcome
    trace: list[tuple[str, Any]] = field(default_factory=list)


def run_checks(
    grading: Grading, numbers: Sequence[int], *, until_failure: bool = False
) -> list[Ran]:
    """Run the checks with these numbers, in this order.

    Once an exercise has exceeded a limit, its other checks are skipped.

    Raises
    ------
    EngineError
        If the sandbox does not work.
    """
    over: dict[str, Verdict] = {}
    done: list[Ran] = []
    for place, number in enumerate(numbers):
        check = grading.checks[number]
        if check.exercise in over:
            done.append(_skipped(SKIPPED_TEXTS[over[check.exercise]]))
            continue
        following = grading.items[numbers[(place + 1) % len(numbers)]]
        done.append(_run(grading, number, following, over))
        if until_failure and done[-1].outcome.verdict is not Verdict.PASSED:
            return done + [_skipped(LEFT_TEXT)] * (len(numbers) - len(done))
    return done


def _skipped(message: Text) -> Ran:
    return Ran(Outcome(verdict=Verdict.SKIPPED, message=message))


def _run(grading: Grading, number: int, following: pytest.Item, over: dict[str, Verdict]) -> Ran:
    check = grading.checks[number]
    error = _call(grading, grading.items[number], following)
    if isinstance(error, WorkerDied) and error.killed:  # by the machine; or it is killed again
        error = _call(grading, grading.items[number], following)
    if isinstance(error, WorkerDied) and error.over_limit:
        over[check.exercise] = error.verdict
    trace = [] if grading.session is None else grading.session.trace
    return Ran(_outcome(grading, check, error), trace)


def _call(grading: Grading, item: pytest.Item, following: pytest.Item) -> BaseException | None:
    """Run one check; the exception that ended it.

    A check that asks for nothing but our own fixtures and its parameters is called directly:
    pytest's protocol would cost more than the check.
    """
    arguments = grading.arguments(item)
    if arguments is None:
        item.stash[ERROR] = None
        item.session._setupstate.teardown_exact(item)  # the one before may have been skipped
        runtestprotocol(item, log=False, nextitem=following)
        return item.stash[ERROR]
    try:
        item.obj(**arguments)  # type: ignore[attr-defined]
    except (Exception, pytest.fail.Exception, pytest.skip.Exception) as error:  # noqa: BLE001
        return error  # whatever it is, it ends this check and no other
    return None


def _outcome(grading: Grading, check: Check, error: BaseException | None) -> Outcome:
    if error is None:
        return Outcome(verdict=Verdict.PASSED, message=check.title)
    if isinstance(error, CheckFailed):
        return Outcome(verdict=Verdict.FAILED, message=error.text, detail=error.detail)
    if isinstance(error, StudentFailure):
        session = grading.session
        sources = {} if session is None else session.sources
        message, detail = explain(error, grading.assignment.limits, sources)
        return Outcome(verdict=_verdict(error), message=message, detail=detail, private=True)
    if isinstance(error, AssertionError):
        message = Text(
            de=f"Das gilt nicht: {check.title.de}", en=f"This does not hold: {check.title.en}"
        )
        return Outcome(verdict=Verdict.FAILED, message=message, detail=Text.same(str(error)[:500]))
    if isinstance(error, (KeyboardInterrupt, EngineError)):
        raise error
    if isinstance(error, Undecided):
        message = UNDECIDED_TEXT
        return Outcome(verdict=Verdict.ENGINE_ERROR, message=message, detail=Text.same(str(error)))
    said = f"{type(error).__name__}: {error}"[:500]
    return Outcome(verdict=Verdict.ENGINE_ERROR, message=ENGINE_TEXT, detail=Text.same(said))


def _verdict(error: StudentFailure) -> Verdict:
    raised = getattr(error, "raised", None)
    if raised is not None and raised.type_name == "NotImplementedError":
        return Verdict.FAILED
    return error.verdict
