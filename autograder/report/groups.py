"""The students that one number of an instructor's page stands for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.gradebook.numbers import number
from autograder.report.messages import say
from autograder.report.mistakes import suspicion
from autograder.report.summary import Reason, Standing, StudentRow, Summary
from autograder.report.view import Misconception
from autograder.report.words import MESSAGE_LIMIT, clean

# By how a hand-in stands, the more usual first: message keys, and what the filters offer.
OF_ROWS = (
    *("handed_in", "missing", "collected", "graded", "to_mark", "rejected", "faults", "late"),
    *("unanswered", "exempt", "timeouts", "crashes", "looks"),
)
_FAULTS = (Reason.ENGINE_ERROR, Reason.CHECK_ERROR, Reason.DAMAGED)
_MOST_BINS = 20
_WIDTHS = (0.5, 1, 2, 5, 10, 20, 50, 100)  # points that one bar of the histogram may stand for


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some of the students of a table.

    Attributes
    ----------
    key : str
        The fragment of the page's address that shows them and nobody else.
    said : str
        What they have in common.
    back : str
        The element whose number leads to them.
    """

    key: str
    said: str
    students: tuple[str, ...]
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """One bar of the histogram: from `low` to below `high`, the last one with its end."""

    low: float
    high: float
    students: tuple[str, ...]


class Groups:
    """All groups of one page, by their keys; a group of nobody is none."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._groups = {group.key: group for group in groups if group.students}
        self._keys: dict[str, list[str]] = {}
        for group in self._groups.values():
            for student in group.students:
                self._keys.setdefault(student, []).append(group.key)

    def __iter__(self) -> Iterator[Group]:
        return iter(self._groups.values())

    def get(self, key: str) -> Group | None:
        """The group of a key, if anybody is in it."""
        return self._groups.get(key)

    def of(self, student: str) -> str:
        """The keys of a student's groups, for the row of the table."""
        return " ".join(self._keys.get(student, ()))


def short_names(assignments: Sequence[str]) -> dict[str, str]:
    """The numbers that assignments begin with, where these tell them apart: 02 of 02-relu."""
    short = [name.partition("-")[0] for name in assignments]
    told_apart = len(set(short)) == len(short) and all(name.isdecimal() for name in short)
    return dict(zip(assignments, short if told_apart else assignments, strict=True))


def histogram(summary: Summary) -> list[Bin]:
    """The graded hand-ins by points, in bars of a round width."""
    rows = [row for row in summary.rows if row.status is Standing.GRADED]
    points = [(row.points or 0.0, row.student) for row in rows]
    if not points:
        return []
    top = max(summary.max_points, max(points)[0], 1.0)
    width = next((w for w in _WIDTHS if top / w <= _MOST_BINS), top / _MOST_BINS)
    count = max(1, -int(-top // width))
    members: list[list[str]] = [[] for _ in range(count)]
    for reached, student in points:
        members[min(int(reached / width), count - 1)].append(student)
    return [
        Bin(low=n * width, high=min((n + 1) * width, top), students=tuple(students))
        for n, students in enumerate(members)
    ]


def overview_groups(
    summary: Summary,
    bins: Iterable[Bin],
    misconceptions: Mapping[str, Misconception],
    language: str,
) -> Groups:
    """Every group that the overview of one assignment counts."""
    return Groups(
        [
            *_row_groups(summary, language),
            *_exercise_groups(summary, language),
            *_bin_groups(bins, language),
            *_mistake_groups(summary, misconceptions, language),
            *_check_groups(summary, language),
        ]
    )


def _row_groups(summary: Summary, language: str) -> Iterator[Group]:
    late = {entry.student for entry in summary.late}
    looks = {look.student for look in summary.looks}
    unanswered = {name for stat in summary.exercises for name in stat.unanswered}
    faults = {human.student for human in summary.humans if human.reason in _FAULTS}
    belongs: dict[str, Callable[[StudentRow], bool]] = {
        "handed_in": lambda row: row.status.handed_in,
        "missing": lambda row: row.status is Standing.MISSING and not row.exempt,
        "graded": lambda row: row.status is Standing.GRADED,
        "collected": lambda row: row.status is Standing.COLLECTED,
        "to_mark": lambda row: any(row.waiting),
        "unanswered": lambda row: row.student in unanswered,
        "rejected": lambda row: row.status is Standing.REJECTED,
        "faults": lambda row: row.student in faults,
        "late": lambda row: row.student in late,
        "exempt": lambda row: row.exempt,
        "timeouts": lambda row: row.timeouts > 0,
        "crashes": lambda row: row.crashes > 0,
        "looks": lambda row: row.student in looks,
    }
    for key in OF_ROWS:
        yield Group(
            key=key,
            said=say(f"group_{key}", language),
            students=tuple(row.student for row in summary.rows if belongs[key](row)),
            back="numbers",
        )


def _exercise_groups(summary: Summary, language: str) -> Iterator[Group]:
    for place, stat in enumerate(summary.exercises, 1):
        name = f"`{stat.name}`" if stat.title is None else stat.title[language]
        parts = {
            "fully": stat.fully,
            "partly": stat.partly,
            "not_at_all": stat.not_at_all,
            "waiting": stat.waiting,
            "unanswered": stat.unanswered,
        }
        for part, students in parts.items():
            said = say("group_exercise", language, name=name, how=say(part, language))
            yield Group(
                key=f"exercise{place}-{part}",
                said=said,
                students=students,
                back=f"exercise{place}",
            )


def _bin_groups(bins: Iterable[Bin], language: str) -> Iterator[Group]:
    for place, bar in enumerate(bins, 1):
        yield Group(
            key=f"points{place}",
            said=between(bar, language),
            students=bar.students,
            back="distribution",
        )


def between(bar: Bin, language: str) -> str:
    """The points that a bar of the histogram stands for, in words."""
    low, high = number(bar.low, language), number(bar.high, language)
    return say("points_between", language, low=low, high=high)


def _mistake_groups(
    summary: Summary, misconceptions: Mapping[str, Misconception], language: str
) -> Iterator[Group]:
    for place, stat in enumerate(summary.misconceptions, 1):
        yield Group(
            key=f"mistake{place}-made",
            said=suspicion(stat.name, misconceptions, language).title,
            students=stat.students,
            back=f"mistake{place}",
        )


def _check_groups(summary: Summary, language: str) -> Iterator[Group]:
    for place, stat in enumerate(summary.checks, 1):
        title = clean(stat.title[language], MESSAGE_LIMIT)
        yield Group(
            key=f"check{place}-failed",
            said=say("group_check", language, title=title),
            students=stat.failed,
            back=f"check{place}",
        )
