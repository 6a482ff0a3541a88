"""Run checks of a suite on the submission that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from autograder.course.records import Text, Verdict
from autograder.errors import EngineError
from autograder.grading.assertions import (
    CheckFailed,
    Imprecise,
    Undecided,
    coarse_tolerance,
    is_imprecise,
)
from autograder.grading.blame import Unusable, is_unexpected_error, told, whose_fault
from autograder.grading.checks import Check
from autograder.grading.explain import (
    ENGINE_TEXT,
    LEFT_TEXT,
    SKIPPED_TEXTS,
    UNDECIDED_TEXT,
    explain,
)
from autograder.grading.score import Outcome
from autograder.grading.suite_state import Grading
from autograder.grading.watch import Known
from autograder.locale.message import Message, message
from autograder.sandbox.worker_failures import StudentFailure, TooMuch, WorkerDied

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
    told = False  # that a result is of a coarser dtype, which is paid for once
    for place, number in enumerate(numbers):
        check = grading.checks[number]
        if check.exercise in over:
            done.append(_skipped_check(SKIPPED_TEXTS[over[check.exercise]]))
            continue
        following = grading.items[numbers[(place + 1) % len(numbers)]]
        done.append(_run_check(grading, number, following, over, told=told))
        told = told or is_imprecise(done[-1].outcome.cause)
        if until_failure and done[-1].outcome.verdict is not Verdict.PASSED:
            return done + [_skipped_check(LEFT_TEXT)] * (len(numbers) - len(done))
    return done


def check_holds(grading: Grading, number: int) -> bool:
    """Whether a check passes, and no more: nothing is noted, and nobody is asked to blame.

    Raises
    ------
    EngineError
        If the sandbox does not work.
    TooMuch
        If it takes the grader itself too much time.
    """
    item = grading.items[number]
    error = _call_check(grading, item, item)
    if isinstance(error, (KeyboardInterrupt, EngineError, TooMuch)):
        raise error
    return error is None


def _skipped_check(said: Message) -> Ran:
    return Ran(Outcome.from_message(Verdict.SKIPPED, said))


def _run_check(
    grading: Grading,
    number: int,
    following: pytest.Item,
    over: dict[str, Verdict],
    *,
    told: bool,
) -> Ran:
    check = grading.checks[number]
    step = f"{grading.watch.phase} {number}"
    known = grading.watch.begin(step)
    if known is None:
        ran, exceeded = _run_now(grading, number, following, told=told)
        grading.watch.note(step, _to_note(ran.outcome) | {"exceeded": exceeded})
    else:
        ran, exceeded = Ran(_from_note(grading, check, known)), known.get("exceeded", False)
    if exceeded:
        over[check.exercise] = ran.outcome.verdict
    return ran


def _run_now(
    grading: Grading, number: int, following: pytest.Item, *, told: bool
) -> tuple[Ran, bool]:
    """The check, and whether the worker exceeded a limit."""
    call = partial(_call_check, grading, grading.items[number], following)
    error = call()
    if isinstance(error, WorkerDied) and error.was_killed:  # by the machine; or it is killed again
        error = call()
    if isinstance(error, Imprecise) and told:
        with coarse_tolerance():
            error = call()
    if error is not None and is_unexpected_error(error):
        error = whose_fault(grading, call, error)
    exceeded = isinstance(error, WorkerDied) and error.over_limit
    trace = [] if grading.session is None else grading.session.trace
    return Ran(_outcome_of_check(grading, grading.checks[number], error), trace), exceeded


def _to_note(outcome: Outcome) -> Known:
    """What is kept of an outcome, should this process be ended over a later check."""
    if outcome.verdict is Verdict.PASSED:
        return {"verdict": outcome.verdict}
    said = [outcome.message, outcome.detail]
    cause = outcome.cause
    return {
        "verdict": outcome.verdict,
        "private": outcome.private,
        "said": [None if text is None else [text.de, text.en] for text in said],
        "cause": None if cause is None else cause.to_json(),
    }


def _from_note(grading: Grading, check: Check, known: Known) -> Outcome:
    """The outcome again; of a check over which a process was ended only the verdict is known."""
    verdict = Verdict(known["verdict"])
    if "said" in known:
        words, detail = (None if text is None else Text(*text) for text in known["said"])
        cause = known["cause"]
        return Outcome(
            verdict=verdict,
            message=words or check.title,
            detail=detail,
            private=known["private"],
            cause=None if cause is None else Message.from_json(cause, Text.of),
        )
    if verdict is Verdict.PASSED:
        return _outcome_of_check(grading, check, None)
    if verdict is Verdict.ENGINE_ERROR:
        detail = Text.same("the process that grades was ended over this check, twice")
        return Outcome.from_message(verdict, ENGINE_TEXT, detail=detail)
    return _outcome_of_check(grading, check, TooMuch(verdict))


def _call_check(
    grading: Grading, item: pytest.Item, following: pytest.Item
) -> BaseException | None:
    """Run one check; the exception that ended it.

    A check that asks for nothing but our own fixtures and its parameters is called directly:
    pytest's protocol would cost more than the check.
    """
    try:
        with grading.watch.limit():
            error = _ending_exception(grading, item, following)
    except TooMuch as late:
        error = late
    if isinstance(error, MemoryError):  # no suite needs so much for what it expects
        error = TooMuch(Verdict.MEMORY)
    if isinstance(error, TooMuch) and grading.session is not None:
        grading.session.abandon()  # it may have been in the middle of a frame
    return error


def _ending_exception(
    grading: Grading, item: pytest.Item, following: pytest.Item
) -> BaseException | None:
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


def _outcome_of_check(grading: Grading, check: Check, error: BaseException | None) -> Outcome:
    if error is None:
        return Outcome(verdict=Verdict.PASSED, message=check.title)
    if isinstance(error, CheckFailed):
        return Outcome.from_message(
            Verdict.FAILED, error.said, detail=error.detail, private=isinstance(error, Unusable)
        )
    if isinstance(error, StudentFailure):
        session = grading.session
        sources = {} if session is None else session.sources
        limits, packages = grading.assignment.limits, grading.assignment.packages
        said, detail = explain(error, limits, sources, packages)
        return Outcome.from_message(_failure_verdict(error), said, detail=detail, private=True)
    if isinstance(error, AssertionError):
        said = message("grading-does-not-hold", title=check.title)
        return Outcome.from_message(Verdict.FAILED, said, detail=Text.same(str(error)[:500]))
    if isinstance(error, Undecided):
        detail = Text.same(str(error)[:500])
        return Outcome.from_message(Verdict.SKIPPED, UNDECIDED_TEXT, detail=detail, undecided=True)
    if isinstance(error, (KeyboardInterrupt, EngineError)):
        raise error
    return Outcome.from_message(Verdict.ENGINE_ERROR, ENGINE_TEXT, detail=Text.same(told(error)))


def _failure_verdict(error: StudentFailure) -> Verdict:
    raised = getattr(error, "raised", None)
    if raised is not None and raised.type_name == "NotImplementedError":
        return Verdict.FAILED
    return error.verdict
