"""What the marking page shows of a question and its answers."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from autograder.content.typeset import students_html
from autograder.course.records import total
from autograder.gradebook.manual import Given, complete_result
from autograder.gradebook.rubric import Item
from autograder.marking.answers import Answer, Question, key_of
from autograder.marking.desk import Desk
from autograder.marking.groups import Group, Part, differences, group_answers
from autograder.report.words import clean

_SHOWN = 50_000  # characters of an answer
PAGE = 100  # cards


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Equal answers as one card.

    Attributes
    ----------
    marks : tuple of Given or None
        One for each answer.
    state : str
        `open` (at least one has no mark), `mixed` (they differ) or `marked`.
    near : int
        How many cards nearly say the same, itself included; 0 where none does.
    differences : tuple of Part
        From the first of those; empty for the first itself.
    """

    group: Group
    marks: tuple[Given | None, ...]
    points: float | None
    state: str
    near: int
    differences: tuple[Part, ...]
    names: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.group.id

    @property
    def mark(self) -> Given | None:
        """What is shown as its mark: the first there is."""
        return next((mark for mark in self.marks if mark is not None), None)

    @property
    def versions(self) -> dict[str, str]:
        """Key of each answer to the version of its mark."""
        pairs = zip(self.group.answers, self.marks, strict=True)
        return {answer.key: mark.version if mark else "" for answer, mark in pairs}

    @property
    def html(self) -> Markup:
        """The answer, drawn safely."""
        return drawn_text(self.group.text)

    def stamp(self, items: tuple[Item, ...]) -> str:
        """Changes with whatever is shown beside the answer."""
        rubric = [(item.version) for item in items]
        return hashlib.sha256(repr((self.versions, rubric)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which cards are shown: all, open, empty, marked ones, with an item or so many points."""

    show: str = "all"

    def admits(self, card: Card) -> bool:
        kind, _, value = self.show.partition(":")
        if kind == "open":
            return card.state == "open" and bool(card.group.text)
        if kind == "empty":
            return not card.group.text
        if kind == "marked":
            return card.state != "open"
        if kind == "item":
            return any(mark is not None and value in mark.items for mark in card.marks)
        if kind == "points":
            return card.points is not None and f"{card.points:g}" == value
        return True


def cards(desk: Desk, question: str, *, names: Mapping[str, str] | None = None) -> list[Card]:
    """All cards of a question, in the order in which they are marked best."""
    groups = _cached_groups(desk.answers.of(question))
    near: dict[str, list[Group]] = {}
    for group in groups:
        near.setdefault(group.cluster, []).append(group)
    return [_make_card(desk, g, near[g.cluster] if g.cluster else [], names) for g in groups]


def _make_card(
    desk: Desk, group: Group, near: Sequence[Group], names: Mapping[str, str] | None
) -> Card:
    marks = tuple(desk.given(answer) for answer in group.answers)
    points = {desk.worth(mark) for mark in marks}
    said = {(m.points, m.items, m.comment, m.beyond) for m in marks if m is not None}
    state = "open" if None in marks else "mixed" if len(said) > 1 else "marked"
    return Card(
        group=group,
        marks=marks,
        points=points.pop() if len(points) == 1 else None,
        state=state,
        near=len(near),
        differences=_clean_differences(near[0].text, group.text) if group in near[1:] else (),
        names=tuple(_shown_name(answer.student, names) for answer in group.answers)
        if names is not None
        else (),
    )


def points_given(found: list[Card]) -> list[float]:
    """The different points that were given, for the filter."""
    return sorted({card.points for card in found if card.points is not None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a question is."""

    question: Question
    count: int
    left: int
    unanswered: int
    mean: float | None


def progress(desk: Desk) -> Iterator[Progress]:
    """One for each question."""
    for question in desk.answers.questions:
        answers = desk.answers.of(question.name)
        marks = [desk.given(answer) for answer in answers]
        points = [p for mark in marks if (p := desk.worth(mark)) is not None]
        open_ = [a for a, mark in zip(answers, marks, strict=True) if mark is None]
        yield Progress(
            question=question,
            count=len(answers),
            left=sum(bool(answer.text) for answer in open_),
            unanswered=sum(not answer.text for answer in open_),
            mean=total(points) / len(points) if points else None,
        )


def undecided(desk: Desk) -> Iterator[tuple[str, list[str]]]:
    """Keys of hand-ins with exercises that wait for a person's decision, and which ones."""
    for student, result in desk.answers.results.items():
        whole = complete_result(desk.store, result)
        names = [e.name for e in whole.exercises if e.status == "undecided"]
        if names:
            yield key_of(desk.assignment.name, student), names


@functools.lru_cache(maxsize=20_000)
def drawn_text(text: str) -> Markup:
    """What somebody wrote, as HTML that cannot act."""
    words = clean(text, _SHOWN)
    html = students_html(words)
    if html is None:
        return Markup("<pre>{}</pre>").format(words)
    return Markup(html)  # noqa: S704 - made from tokens; students_html lets no HTML through


@functools.lru_cache(maxsize=20_000)
def _clean_differences(first: str, other: str) -> tuple[Part, ...]:
    parts = differences(first, other)
    return tuple(replace(part, words=clean(part.words, _SHOWN)) for part in parts)


@functools.lru_cache(maxsize=64)
def _cached_groups(answers: tuple[Answer, ...]) -> tuple[Group, ...]:
    return group_answers(answers)


def _shown_name(student: str, names: Mapping[str, str]) -> str:
    name = names.get(student, "")
    return clean(f"{name} ({student})" if name else student, 200)
