"""What a class's results say about an assignment."""

import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import numpy as np

from autograder.gradebook.store import Damage
from autograder.model import Assignment, CheckResult, Result, Status, Text, Verdict, total
from autograder.report.messages import MESSAGES
from autograder.report.summary import (
    Attempt,
    CheckStat,
    ExerciseStat,
    Human,
    Late,
    Look,
    MisconceptionStat,
    Reason,
    StudentRow,
    Summary,
)

_LIMITS = (Verdict.CRASHED, Verdict.MEMORY, Verdict.OUTPUT)


def summarise(
    assignment: Assignment,
    entries: Iterable[Result | Damage],
    runs: Mapping[str, Mapping[str, Any]] | None = None,
    handed_in: Mapping[str, datetime] | None = None,
) -> Summary:
    """Everything the overview shows, from the results of one assignment.

    Parameters
    ----------
    runs : mapping, optional
        Student -> what run.json says.
    handed_in : mapping, optional
        Student -> when, for those of whom it is known.
    """
    times = handed_in or {}
    found = list(entries)
    results = [entry for entry in found if isinstance(entry, Result)]
    graded = [result for result in results if result.status is Status.GRADED]
    return Summary(
        assignment=assignment.name,
        title=assignment.title,
        max_points=assignment.max_points,
        points=tuple(result.points for result in graded),
        exercises=tuple(_exercise(assignment, e.name, graded) for e in assignment.exercises),
        checks=tuple(_checks(graded)),
        misconceptions=tuple(_misconceptions(graded)),
        rows=tuple(_row(assignment, entry) for entry in found),
        humans=tuple(human for entry in found for human in _humans(entry)),
        looks=tuple(_looks(results, runs or {})),
        deadline=assignment.deadline.isoformat() if assignment.deadline else "",
        late=tuple(
            _late(
                assignment.deadline,
                {e.student: times[e.student] for e in found if e.student in times},
            )
        ),
        times_unknown=sum(e.student not in times for e in found) if assignment.deadline else 0,
    )


def _exercise(assignment: Assignment, name: str, graded: Sequence[Result]) -> ExerciseStat:
    exercise = assignment.exercise(name)
    scored = [e for result in graded for e in result.exercises if e.name == name]
    full = sum(e.points >= e.max_points for e in scored)
    return ExerciseStat(
        name=name,
        title=exercise.title,
        max_points=exercise.points,
        manual=exercise.manual,
        count=len(scored),
        mean=statistics.fmean(e.points for e in scored) if scored else 0.0,
        fully=full,
        partly=sum(0 < e.points < e.max_points for e in scored),
    )


def _checks(graded: Sequence[Result]) -> list[CheckStat]:
    seen: dict[tuple[str, str], list[tuple[CheckResult, float]]] = {}
    for result in graded:
        for exercise in result.exercises:
            for check in exercise.checks:
                if check.verdict is not Verdict.ENGINE_ERROR:
                    rest = result.points - check.points
                    seen.setdefault((exercise.name, check.id), []).append((check, rest))
    stats = [
        CheckStat(
            exercise=exercise,
            id=check_id,
            title=cases[-1][0].title,
            count=len(cases),
            passed=sum(check.passed for check, _ in cases),
            timeouts=sum(check.verdict is Verdict.TIMEOUT for check, _ in cases),
            crashes=sum(check.verdict in _LIMITS for check, _ in cases),
            discrimination=discrimination(
                [check.passed for check, _ in cases], [rest for _, rest in cases]
            ),
        )
        for (exercise, check_id), cases in seen.items()
    ]
    return sorted(stats, key=lambda stat: (stat.rate, stat.exercise, stat.id))


def discrimination(passed: Sequence[bool], rest: Sequence[float]) -> float | None:
    """Point-biserial correlation of a check with the points of all the others."""
    if len(passed) < 3 or len(set(passed)) < 2 or float(np.std(rest)) < 1e-9:
        return None
    return round(float(np.corrcoef(np.asarray(passed, dtype=float), rest)[0, 1]), 3)


def _misconceptions(graded: Sequence[Result]) -> list[MisconceptionStat]:
    counts: Counter[tuple[str, str]] = Counter()
    for result in graded:
        counts.update(
            {
                (exercise.name, check.misconception)
                for exercise in result.exercises
                for check in exercise.checks
                if check.misconception is not None and not check.passed
            }
        )
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [
        MisconceptionStat(exercise=exercise, name=name, students=students)
        for (exercise, name), students in ordered
    ]


def _row(assignment: Assignment, entry: Result | Damage) -> StudentRow:
    if isinstance(entry, Damage):
        nothing = (None,) * len(assignment.exercises)
        return StudentRow(
            student=entry.student,
            status=Reason.DAMAGED.value,
            points=None,
            exercises=nothing,
            timeouts=0,
            crashes=0,
        )
    graded = entry.status is not Status.ENGINE_ERROR
    scored = {e.name: e for e in entry.exercises}
    verdicts = Counter(check.verdict for e in entry.exercises for check in e.checks)
    return StudentRow(
        student=entry.student,
        status=entry.status.value,
        points=entry.points if graded else None,
        exercises=tuple(
            scored[e.name].points
            if e.name in scored and (scored[e.name].status in ("passed", "failed"))
            else None
            for e in assignment.exercises
        ),
        timeouts=verdicts[Verdict.TIMEOUT],
        crashes=int(total(verdicts[verdict] for verdict in _LIMITS)),
    )


def _humans(entry: Result | Damage) -> list[Human]:
    if isinstance(entry, Damage):
        told = Text.same(entry.reason)
        return [Human(student=entry.student, reason=Reason.DAMAGED, told=told)]
    if entry.status is Status.ENGINE_ERROR:
        return [Human(student=entry.student, reason=Reason.ENGINE_ERROR, told=entry.message)]
    if entry.status is Status.REJECTED:
        return [Human(student=entry.student, reason=Reason.REJECTED, told=entry.message)]
    names = tuple(
        exercise.name
        for exercise in entry.exercises
        if exercise.status == "engine_error"
        or any(check.verdict is Verdict.ENGINE_ERROR for check in exercise.checks)
    )
    return [Human(student=entry.student, reason=Reason.CHECK_ERROR, names=names)] if names else []


def _looks(results: Sequence[Result], runs: Mapping[str, Mapping[str, Any]]) -> Iterator[Look]:
    """The hand-ins with attempts, those with the most kinds of them first."""
    looks = []
    for result in results:
        entries = runs.get(result.student, {}).get("attempts", ())
        attempts = tuple(_attempt(e) for e in entries if f"attempt_{e['code']}" in MESSAGES)
        if attempts:
            looks.append(Look(student=result.student, attempts=attempts))
    yield from sorted(looks, key=lambda look: -len({attempt.code for attempt in look.attempts}))


def _late(deadline: datetime | None, times: Mapping[str, datetime]) -> Iterator[Late]:
    """Who came after the deadline, the latest first."""
    if deadline is None:
        return
    for student, when in sorted(times.items(), key=lambda item: (-item[1].timestamp(), item[0])):
        seconds = (when - deadline).total_seconds()
        if seconds > 0:
            there = when.astimezone(deadline.tzinfo).isoformat(timespec="seconds")
            yield Late(student=student, handed_in=there, seconds=seconds)


def _attempt(entry: Mapping[str, Any]) -> Attempt:
    return Attempt(
        code=entry["code"], what=entry["what"], file=entry["file"], line=int(entry["line"])
    )
