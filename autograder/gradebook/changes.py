"""Whose points change, and by which check, when an old result meets a new one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from autograder.course.records import (
    LANGUAGES,
    CheckResult,
    ExerciseResult,
    Result,
    Text,
    total,
)
from autograder.gradebook.numbers import difference, number
from autograder.locale.message import Message, message


class Kind(StrEnum):
    """What happened to one check."""

    GAINED = "gained"
    LOST = "lost"
    WORTH = "worth"  # same outcome, other points
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckChange:
    """One check whose outcome or worth changed; `by` is what that does to the points."""

    exercise: str
    check: str
    kind: Kind
    by: float
    sentence: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One student's change in one assignment."""

    student: str
    assignment: str
    before: float
    after: float
    max_before: float
    max_after: float
    headline: Text
    checks: tuple[CheckChange, ...] = ()

    @property
    def by(self) -> float:
        """Points gained (positive) or lost (negative)."""
        return total((self.after, -self.before))

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.checks) or (self.before, self.max_before) != (self.after, self.max_after)

    def sentences(self, language: str) -> list[str]:
        """The headline, then one sentence per check, in one language."""
        return [self.headline[language], *(check.sentence[language] for check in self.checks)]


def compare_results(old: Result, new: Result) -> Change:
    """What changes for one student when `new` replaces `old`; falsy when nothing does."""
    return Change(
        student=new.student,
        assignment=new.assignment,
        before=old.points,
        after=new.points,
        max_before=old.max_points,
        max_after=new.max_points,
        headline=_headline(old, new),
        checks=tuple(_check_changes(old, new)),
    )


def _check_changes(old: Result, new: Result) -> Iterator[CheckChange]:
    before = {(e.name, c.id): c for e in old.exercises for c in e.checks}
    after = {(e.name, c.id): c for e in new.exercises for c in e.checks}
    names = [e.name for e in new.exercises]
    names += [e.name for e in old.exercises if e.name not in names]
    for name in names:
        found = [
            _check_change(name, key[1], before.get(key), after.get(key))
            for key in dict.fromkeys([*after, *before])
            if key[0] == name
        ]
        changes = [change for change in found if change is not None]
        yield from changes
        rest = _points_of(new, name) - _points_of(old, name) - sum(c.by for c in changes)
        if abs(rest) > 1e-6:  # graded by hand, or scored by another rule
            yield _other_change(name, rest)


def _check_change(
    exercise: str, check: str, old: CheckResult | None, new: CheckResult | None
) -> CheckChange | None:
    by = total(((new.points if new else 0.0), -(old.points if old else 0.0)))
    if old is None and new is not None:
        kind = Kind.ADDED
    elif new is None:
        kind = Kind.REMOVED
    elif old is not None and old.passed != new.passed:
        kind = Kind.GAINED if new.passed else Kind.LOST
    elif by:
        kind = Kind.WORTH
    else:
        return None
    said = next(known for known in (new, old) if known is not None)
    words = _change_words(kind, passed=said.passed)
    sentence = _in_both_languages(
        lambda lang: (
            f"{exercise} {difference(by, lang)}: {words[lang]} ({check})."
            f"{_first_line(said.message[lang])}"
        )
    )
    return CheckChange(exercise=exercise, check=check, kind=kind, by=by, sentence=sentence)


def _other_change(exercise: str, by: float) -> CheckChange:
    said = message("change-other")
    sentence = _in_both_languages(lambda lang: f"{exercise} {difference(by, lang)}: {said[lang]}.")
    return CheckChange(exercise=exercise, check="", kind=Kind.WORTH, by=by, sentence=sentence)


def _change_words(kind: Kind, *, passed: bool) -> Message:
    if kind is Kind.ADDED:
        return message("change-added-passed" if passed else "change-added-failed")
    return message(f"change-{kind.value}")


def _headline(old: Result, new: Result) -> Text:
    who = f"{new.student}, {new.assignment}"
    by = total((new.points, -old.points))

    def line(lang: str) -> str:
        after, maximum = number(new.points, lang), number(new.max_points, lang)
        before = number(old.points, lang)
        if old.max_points != new.max_points:
            before = f"{before}/{number(old.max_points, lang)}"
        status = ""
        if old.status != new.status:
            said = message(f"change-status-{new.status.value.replace('_', '-')}")
            status = f" {_capitalise(said[lang])}."
        if by == 0 and old.max_points == new.max_points:
            said = message("change-still", after=after, maximum=maximum)
            return f"{who}: {said[lang]}.{status}"
        said = message("change-instead", after=after, maximum=maximum, before=before)
        return f"{who}: {said[lang]} ({difference(by, lang)}).{status}"

    return _in_both_languages(line)


def _in_both_languages(line: Callable[[str], str]) -> Text:
    return Text(**{language: line(language) for language in LANGUAGES})


def _first_line(message: str) -> str:
    first = message.strip().partition("\n")[0]
    return f" {first}" if first else ""


def _capitalise(words: str) -> str:
    return words[:1].upper() + words[1:]


def _points_of(result: Result, exercise: str) -> float:
    scored: list[ExerciseResult] = [e for e in result.exercises if e.name == exercise]
    return total(e.points for e in scored)
