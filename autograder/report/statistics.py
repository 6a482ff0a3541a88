"""What a class's results say about an assignment."""

import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.course.records import Assignment, CheckResult, Result, Status, Text, Verdict, total
from autograder.gradebook.effective_points import Counting, regular_points
from autograder.gradebook.store import Damage
from autograder.report.messages import is_known
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
    counting: Counting | None = None,
) -> Summary:
    """Everything the overview shows, from the results of one assignment.

    Parameters
    ----------
    runs : mapping, optional
        Student -> what run.json says.
    counting : Counting, optional
        The policy's extensions, and the times of hand-ins.
    """
    rules = counting or Counting()
    found = list(entries)
    results = [entry for entry in found if isinstance(entry, Result)]
    graded = [result for result in results if result.status is Status.GRADED]
    return Summary(
        assignment=assignment.name,
        title=assignment.title,
        max_points=assignment.max_points,
        counted_max=regular_points(assignment),
        points=tuple(result.points for result in graded),
        exercises=tuple(_exercise(assignment, e.name, graded) for e in assignment.exercises),
        checks=tuple(_checks(graded)),
        misconceptions=tuple(_misconceptions(graded)),
        rows=tuple(_counted(_row(assignment, entry), assignment, entry, rules) for entry in found),
        humans=tuple(human for entry in found for human in _humans(entry)),
        looks=tuple(_looks(results, runs or {})),
        deadline=assignment.deadline.isoformat() if assignment.deadline else "",
        late=_late(assignment, results, rules),
        times_unknown=sum(
            isinstance(e, Damage) or rules.handed_in(assignment, e) is None for e in found
        )
        if assignment.deadline
        else 0,
    )


def _exercise(assignment: Assignment, name: str, graded: Sequence[Result]) -> ExerciseStat:
    exercise = assignment.exercise(name)
    scored = [
        e
        for result in graded
        for e in result.exercises
        if e.name == name and e.status != "undecided"
    ]
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
            for check in () if exercise.status == "undecided" else exercise.checks:
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
    undecided = tuple(e.name for e in entry.exercises if e.status == "undecided")
    found = ((Reason.CHECK_ERROR, names), (Reason.UNDECIDED, undecided))
    return [Human(student=entry.student, reason=why, names=named) for why, named in found if named]


def _looks(results: Sequence[Result], runs: Mapping[str, Mapping[str, Any]]) -> Iterator[Look]:
    """The hand-ins with attempts, those with the most kinds of them first."""
    looks = []
    for result in results:
        entries = runs.get(result.student, {}).get("attempts", ())
        attempts = tuple(_attempt(e) for e in entries if is_known(f"attempt_{e['code']}"))
        if attempts:
            looks.append(Look(student=result.student, attempts=attempts))
    yield from sorted(looks, key=lambda look: -len({attempt.code for attempt in look.attempts}))


def _counted(
    row: StudentRow, assignment: Assignment, entry: Result | Damage, rules: Counting
) -> StudentRow:
    """The row with what the result counts."""
    exempt = rules.exempt(assignment, row.student)
    if exempt or isinstance(entry, Damage):
        return replace(row, exempt=exempt)
    found = rules.of(assignment, entry)
    waiting = total(e.max_points - e.points for e in entry.exercises if e.waits)
    return replace(row, counts=found.points if found else None, open_points=waiting)


def _late(assignment: Assignment, results: Sequence[Result], rules: Counting) -> tuple[Late, ...]:
    """Who came after their deadline, the latest first."""
    late = []
    for result in results:
        came = rules.handed_in(assignment, result)
        due = rules.due(assignment, result.student)
        seconds = rules.seconds_late(assignment, result)
        exempt = rules.exempt(assignment, result.student)
        if came is None or due is None or seconds <= 0 or exempt:
            continue
        counted = rules.of(assignment, result)
        late.append(
            Late(
                student=result.student,
                handed_in=came.astimezone(due.tzinfo).isoformat(timespec="seconds"),
                seconds=seconds,
                penalty=counted.penalty if counted else 0.0,
            )
        )
    return tuple(sorted(late, key=lambda entry: (-entry.seconds, entry.student)))


def _attempt(entry: Mapping[str, Any]) -> Attempt:
    return Attempt(
        code=entry["code"], what=entry["what"], file=entry["file"], line=int(entry["line"])
    )
