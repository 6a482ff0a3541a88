"""Outcomes of checks to points: pure arithmetic, fails closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from autograder.course.records import (
    Assignment,
    CheckResult,
    Exercise,
    ExerciseResult,
    ExerciseStatus,
    Text,
    Verdict,
    total,
)
from autograder.grading.checks import Check
from autograder.locale.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one check ended, before points.

    Attributes
    ----------
    private : bool
        The detail is for instructors even where the suite shows values: it is in the words of the
        student's process, which can put in there what other checks have given it.
    carried : tuple of str
        Exercises in whose place the reference stood.
    misconception : str or None
        The known mistake behind it.
    undecided : bool
        Only a person can judge it.
    cause : Message or None
        What `message` is the words of; None where they are the suite's own.
    """

    verdict: Verdict
    message: Text
    detail: Text | None = None
    private: bool = False
    carried: tuple[str, ...] = ()
    misconception: str | None = None
    undecided: bool = False
    cause: Message | None = field(default=None, hash=False)

    @classmethod
    def from_message(cls, verdict: Verdict, said: Message | Text, **more: Any) -> Self:
        """The outcome with the words of a message, and the message as its cause."""
        cause = said if isinstance(said, Message) else None
        return cls(verdict=verdict, message=Text.of(said), cause=cause, **more)

    @property
    def said(self) -> Message | Text:
        """The cause where there is one, otherwise the words."""
        return self.cause or self.message


def score(
    assignment: Assignment,
    checks: Sequence[Check],
    outcomes: Sequence[Outcome],
    unanswered: Collection[str] = (),
) -> tuple[ExerciseResult, ...]:
    """Points per exercise, in the manifest's order.

    Parameters
    ----------
    unanswered : collection of str
        The written questions to which nothing was written.

    Raises
    ------
    ValueError
        If there is not exactly one outcome per check.
    """
    results: defaultdict[str, list[CheckResult]] = defaultdict(list)
    undecided = set()
    for check, outcome in zip(checks, outcomes, strict=True):
        results[check.exercise].append(_score_check(check, outcome))
        if outcome.undecided:
            undecided.add(check.exercise)
    return tuple(
        _score_exercise(
            exercise,
            results[exercise.name],
            undecided=exercise.name in undecided,
            unanswered=exercise.name in unanswered,
        )
        for exercise in assignment.exercises
    )


def _score_check(check: Check, outcome: Outcome) -> CheckResult:
    passed = outcome.verdict is Verdict.PASSED
    return CheckResult(
        id=check.id,
        passed=passed,
        points=round(check.points, 6) if passed else 0.0,
        max_points=round(check.points, 6),
        verdict=outcome.verdict,
        title=check.title,
        message=outcome.message,
        detail=outcome.detail,
        show=check.show and not outcome.private,
        misconception=outcome.misconception,
        carried=outcome.carried,
        cause=outcome.cause,
    )


def _score_exercise(
    exercise: Exercise, checks: list[CheckResult], *, undecided: bool, unanswered: bool
) -> ExerciseResult:
    passed = bool(checks) and all(check.passed for check in checks)
    status: ExerciseStatus
    if exercise.manual:
        status, points = "unanswered" if unanswered else "manual", 0.0
    elif any(check.verdict is Verdict.ENGINE_ERROR for check in checks):
        status, points = "engine_error", total(check.points for check in checks)
    elif undecided:
        status, points = "undecided", total(check.points for check in checks)
    elif passed:
        status, points = "passed", exercise.points
    else:
        status, points = "failed", total(check.points for check in checks)
    return ExerciseResult(
        name=exercise.name,
        points=points,
        max_points=exercise.points,
        status=status,
        checks=tuple(checks),
    )
