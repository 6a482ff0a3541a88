"""Messages to students whose points have changed after a correction, ready to send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from autograder.course.records import Assignment, CheckResult, Level, Result, Status, Text
from autograder.errors import EngineError
from autograder.gradebook.changes import Change, CheckChange, Kind, compare_results
from autograder.gradebook.manual import complete_result, decided_exercises
from autograder.gradebook.numbers import difference, number
from autograder.gradebook.store import Store
from autograder.report.messages import say
from autograder.report.words import MESSAGE_LIMIT, NAME_LIMIT, clean, strip_marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message.

    Attributes
    ----------
    history : tuple of float
        The points of this very hand-in so far, the oldest first, the current ones last.
    by_check : str
        The checks that made the difference, for the instructor.
    """

    student: str
    subject: str
    body: str
    before: float | None
    after: float
    history: tuple[float, ...]
    by_check: str


def changed_results(store: Store, assignment: Assignment) -> list[tuple[Result, Result]]:
    """What each student knows and what is right now, where the points of one hand-in differ.

    A hand-in that was replaced is graded anew for everybody to expect; a result that we failed to
    reach is nothing to tell yet. Points that a person gave count on both sides, as on the page.
    """
    pairs = []
    for new in store.results(assignment.name):
        old = store.told(new.student, new.assignment)
        if old is None or new.status is Status.ENGINE_ERROR or not same_hand_in(old, new):
            continue
        old, new = complete_result(store, old), complete_result(store, new)
        if (old.points, old.max_points, old.status) != (new.points, new.max_points, new.status):
            pairs.append((old, new))
    return pairs


def same_hand_in(old: Result, new: Result) -> bool:
    """Whether both results are about the same files."""
    return old.submission.get("sha256") == new.submission.get("sha256")


def note_as_told(store: Store, result: Result) -> None:
    """After a page: the student knows this result, unless a change is still to be explained.

    Of an archive that cannot be written to nothing is noted: its pages are no news to anybody.
    """
    old = store.told(result.student, result.assignment)
    same_points = old is not None and (old.points, old.max_points) == (
        result.points,
        result.max_points,
    )
    if old is None or not same_hand_in(old, result) or same_points:
        with suppress(EngineError):
            store.tell(result.student, result.assignment)


def letter(
    old: Result,
    new: Result,
    history: Sequence[Result],
    assignment: Assignment,
    *,
    level: Level,
    language: str,
    course: str,
    name: str = "",
) -> Letter:
    """The message about one change, with no more of the suite than the level allows."""
    change = compare_results(old, new)
    checks = [check for check in change.checks if check.exercise not in decided_exercises(new)]
    change = replace(change, checks=tuple(checks))
    title = assignment.title[language]
    known = old.status is not Status.ENGINE_ERROR
    values = {
        "title": title,
        "points": number(new.points, language),
        "maximum": number(new.max_points, language),
        "before": number(old.points, language),
        "difference": difference(change.by, language),
    }
    if old.max_points != new.max_points:
        values["before"] += f"/{number(old.max_points, language)}"
    lines = [say("letter_hello", language, name=clean(name or new.student, NAME_LIMIT)), ""]
    lines += [say("letter_corrected" if known else "letter_graded", language, **values), ""]
    lines += [f"- {line}" for line in _change_reasons(change, old, new, level, language)]
    points = _points_history(history, new)
    if len(points) > 2:
        told = ", ".join(number(value, language) for value in points)
        lines += ["", say("letter_history", language, points=told)]
    lines += ["", say("letter_page", language)]
    return Letter(
        student=new.student,
        subject=f"{clean(course, NAME_LIMIT)}: {say('letter_subject', language, title=title)}",
        body="\n".join(lines).replace("\n\n\n", "\n\n") + "\n",
        before=old.points if known else None,
        after=new.points,
        history=points,
        by_check="; ".join(
            f"{c.exercise} {c.check} {difference(c.by, 'en')}" for c in change.checks if c.by
        ),
    )


def _change_reasons(
    change: Change, old: Result, new: Result, level: Level, language: str
) -> Iterator[str]:
    """One line per check, or per exercise where checks are withheld."""
    if not level.includes(Level.SENTENCES):
        by_exercise: dict[str, float] = {}
        for check in change.checks:
            by_exercise[check.exercise] = by_exercise.get(check.exercise, 0.0) + check.by
        for exercise, by in by_exercise.items():
            if by:
                yield f"{exercise}: {difference(by, language)}"
        return
    titles = {(e.name, c.id): c for r in (old, new) for e in r.exercises for c in e.checks}
    for check in change.checks:
        if check.by:
            yield _check_reason(check, titles, language)


def _check_reason(
    change: CheckChange, checks: Mapping[tuple[str, str], CheckResult], language: str
) -> str:
    begin = f"{change.exercise} {difference(change.by, language)}"
    check = checks.get((change.exercise, change.check))
    if check is None:
        return f"{begin}: {say('letter_other', language)}"
    kind = change.kind.value
    if change.kind is Kind.ADDED:
        kind = "added_passed" if check.passed else "added_failed"
    sentence = strip_marks(clean(_title_sentence(check.title, language), MESSAGE_LIMIT))
    return f"{begin}: {sentence} ({say(f'letter_{kind}', language)})"


def _title_sentence(title: Text, language: str) -> str:
    return " ".join(title[language].split())


def _points_history(history: Sequence[Result], new: Result) -> tuple[float, ...]:
    points: list[float] = []
    for result in (*history, new):
        told = same_hand_in(result, new) and result.status is not Status.ENGINE_ERROR
        if told and (not points or points[-1] != result.points):
            points.append(result.points)
    return tuple(points)
