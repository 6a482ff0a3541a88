"""What a class's results say about an assignment."""

import statistics
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.course.records import (
    Assignment,
    CheckResult,
    ExerciseResult,
    Result,
    Status,
    Text,
    Verdict,
    total,
)
from autograder.diagnosis.frequent import frequent
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
    RepairStat,
    Standing,
    StudentRow,
    Summary,
)

_LIMITS = (Verdict.CRASHED, Verdict.MEMORY, Verdict.OUTPUT)


def summarise(
    assignment: Assignment,
    entries: Iterable[Result | Damage],
    runs: Mapping[str, Mapping[str, Any]] | None = None,
    counting: Counting | None = None,
    *,
    roster: Mapping[str, str] | None = None,
    collected: Collection[str] = (),
) -> Summary:
    """Everything the overview shows, from the results of one assignment.

    Parameters
    ----------
    runs : mapping, optional
        Student -> what run.json says.
    counting : Counting, optional
        The policy's extensions, and the times of hand-ins.
    roster : mapping, optional
        Student -> name of everybody in the course; whoever has no result is in the table too.
    collected : collection of str
        Who has handed in, graded or not.
    """
    rules = counting or Counting()
    names = roster or {}
    found = list(entries)
    results = [entry for entry in found if isinstance(entry, Result)]
    graded = [result for result in results if result.status is Status.GRADED]
    return Summary(
        assignment=assignment.name,
        title=assignment.title,
        max_points=assignment.max_points,
        counted_max=regular_points(assignment),
        points=tuple(result.points for result in graded),
        exercises=tuple(_exercise_stat(assignment, e.name, graded) for e in assignment.exercises),
        checks=tuple(_check_stats(graded)),
        misconceptions=tuple(_misconception_stats(graded)),
        rows=tuple(
            sorted(
                _student_rows(assignment, found, rules, names, collected), key=lambda r: r.place
            )
        ),
        humans=tuple(human for entry in found for human in _cases_for_humans(entry)),
        looks=tuple(_suspicious_looks(results, runs or {})),
        repairs=tuple(
            RepairStat(
                exercise=one.diagnosis.exercise,
                places=one.diagnosis.places,
                students=len(one.students),
            )
            for one in frequent(graded)
        ),
        deadline=assignment.deadline.isoformat() if assignment.deadline else "",
        late=_late_students(assignment, results, rules),
        times_unknown=sum(
            isinstance(e, Damage) or rules.handed_in(assignment, e) is None for e in found
        )
        if assignment.deadline
        else 0,
        expected=len(names),
        shared_process=any(result.shared_process for result in results),
    )


def _exercise_stat(assignment: Assignment, name: str, graded: Sequence[Result]) -> ExerciseStat:
    exercise = assignment.exercise(name)
    found = [(r.student, e) for r in graded for e in r.exercises if e.name == name]
    judged = [(student, e) for student, e in found if not e.waits]

    def students_who(solved: Callable[[ExerciseResult], bool]) -> tuple[str, ...]:
        return tuple(student for student, e in judged if solved(e))

    return ExerciseStat(
        name=name,
        title=exercise.title,
        max_points=exercise.points,
        manual=exercise.manual,
        mean=statistics.fmean(e.points for _, e in judged) if judged else 0.0,
        fully=students_who(lambda e: e.points >= e.max_points),
        partly=students_who(lambda e: 0 < e.points < e.max_points),
        not_at_all=students_who(lambda e: e.points <= 0 < e.max_points),
        waiting=tuple(student for student, e in found if e.waits),
        unanswered=tuple(student for student, e in found if e.status == "unanswered"),
    )


def _check_stats(graded: Sequence[Result]) -> list[CheckStat]:
    seen: dict[tuple[str, str], list[tuple[CheckResult, float, str]]] = {}
    for result in graded:
        for exercise in result.exercises:
            for check in () if exercise.status == "undecided" else exercise.checks:
                if check.verdict is not Verdict.ENGINE_ERROR:
                    rest = result.points - check.points
                    case = (check, rest, result.student)
                    seen.setdefault((exercise.name, check.id), []).append(case)
    stats = [
        CheckStat(
            exercise=exercise,
            id=check_id,
            title=cases[-1][0].title,
            count=len(cases),
            failed=tuple(student for check, _, student in cases if not check.passed),
            timeouts=sum(check.verdict is Verdict.TIMEOUT for check, _, _ in cases),
            crashes=sum(check.verdict in _LIMITS for check, _, _ in cases),
            discrimination=discrimination(
                [check.passed for check, _, _ in cases], [rest for _, rest, _ in cases]
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


def _misconception_stats(graded: Sequence[Result]) -> list[MisconceptionStat]:
    who: dict[tuple[str, str], dict[str, None]] = {}
    for result in graded:
        for exercise in result.exercises:
            for check in exercise.checks:
                if check.misconception is not None and not check.passed:
                    made = who.setdefault((exercise.name, check.misconception), {})
                    made[result.student] = None
    ordered = sorted(who.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        MisconceptionStat(exercise=exercise, name=name, students=tuple(students))
        for (exercise, name), students in ordered
    ]


def _student_rows(
    assignment: Assignment,
    found: Sequence[Result | Damage],
    rules: Counting,
    names: Mapping[str, str],
    collected: Collection[str],
) -> Iterator[StudentRow]:
    """A row for each result, and for everybody else of whom the course knows."""
    entries = {entry.student: entry for entry in found}
    for student in {*entries, *names, *collected}:
        entry = entries.get(student)
        if isinstance(entry, Result):
            row = _row_of_result(assignment, entry)
        else:
            row = _without_result(assignment, student, entry, there=student in collected)
        due = rules.due(assignment, student)
        yield replace(
            _row_with_counts(row, assignment, entry, rules),
            name=names.get(student, ""),
            deadline=due.isoformat() if due else "",
        )


def _without_result(
    assignment: Assignment, student: str, damage: Damage | None, *, there: bool
) -> StudentRow:
    status = Standing.COLLECTED if there else Standing.MISSING
    return StudentRow(
        student=student,
        status=status if damage is None else Standing.DAMAGED,
        exercises=(None,) * len(assignment.exercises),
        waiting=(False,) * len(assignment.exercises),
    )


def _row_of_result(assignment: Assignment, entry: Result) -> StudentRow:
    graded = entry.status is not Status.ENGINE_ERROR
    scored = {e.name: e for e in entry.exercises}
    verdicts = Counter(check.verdict for e in entry.exercises for check in e.checks)
    own = [scored.get(e.name) for e in assignment.exercises]
    return StudentRow(
        student=entry.student,
        status=Standing(entry.status.value),
        points=entry.points if graded else None,
        exercises=tuple(e.points if e and e.settled else None for e in own),
        waiting=tuple(e is not None and e.waits for e in own),
        timeouts=verdicts[Verdict.TIMEOUT],
        crashes=int(total(verdicts[verdict] for verdict in _LIMITS)),
    )


def _cases_for_humans(entry: Result | Damage) -> list[Human]:
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


def _suspicious_looks(
    results: Sequence[Result], runs: Mapping[str, Mapping[str, Any]]
) -> Iterator[Look]:
    """The hand-ins with attempts, those with the most kinds of them first."""
    looks = []
    for result in results:
        entries = runs.get(result.student, {}).get("attempts", ())
        attempts = tuple(_read_attempt(e) for e in entries if is_known(f"attempt_{e['code']}"))
        if attempts:
            looks.append(Look(student=result.student, attempts=attempts))
    yield from sorted(looks, key=lambda look: -len({attempt.code for attempt in look.attempts}))


def _row_with_counts(
    row: StudentRow, assignment: Assignment, entry: Result | Damage | None, rules: Counting
) -> StudentRow:
    """The row with what the result counts."""
    exempt = rules.exempt(assignment, row.student)
    if exempt or not isinstance(entry, Result):
        return replace(row, exempt=exempt)
    found = rules.of(assignment, entry)
    waiting = total(e.max_points - e.points for e in entry.exercises if e.waits)
    return replace(row, counts=found.points if found else None, open_points=waiting)


def _late_students(
    assignment: Assignment, results: Sequence[Result], rules: Counting
) -> tuple[Late, ...]:
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


def _read_attempt(entry: Mapping[str, Any]) -> Attempt:
    return Attempt(
        code=entry["code"], what=entry["what"], file=entry["file"], line=int(entry["line"])
    )
