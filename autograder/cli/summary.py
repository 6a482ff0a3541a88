"""What `autograder grade` says at its end: a line for each hand-in, not its whole result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from autograder.batch.request import Event, Kind
from autograder.cli import console
from autograder.course.records import Result, Status
from autograder.gradebook.changes import compare

_MOST = 60  # rows; of a larger class those with a remark


class GradedSummary:
    """Collects the events of a batch.

    Parameters
    ----------
    completed : callable
        Gives a result with the points that people gave; without it none are known.

    Attributes
    ----------
    people : int
        Hand-ins that a person must look at.
    changes : list of str
        Who gains or loses which points, by which check.
    damaged : list of str
        Stored results that could not be read; what was graded now has replaced them.
    """

    def __init__(self, completed: Callable[[Result], Result] = lambda result: result) -> None:
        self._completed = completed
        self.people = 0
        self.changes: list[str] = []
        self.damaged: list[str] = []
        self._kinds: Counter[Kind] = Counter()
        self._tiers: set[str] = set()
        self._rows: list[tuple[str, str, str, str, str]] = []

    def add(self, event: Event) -> None:
        """Note one event."""
        result = event.result
        if result is None:
            return
        self._kinds[event.kind] += 1
        undecided = _undecided(self._completed(result))
        self.people += result.status is not Status.GRADED or bool(undecided)
        if "sandbox" in event.run:
            self._tiers.add(event.run["sandbox"])
        points = (f"{result.points:g}", f"{result.max_points:g}")
        remarks = _remarks(event.kind, result, undecided)
        if "damaged" in event.run:
            self.damaged.append(event.run["damaged"])
        self._rows.append((event.student, *points, result.status, remarks))
        if event.kind is Kind.GRADED and event.before is not None:
            change = compare(event.before, result)
            self.changes += change.sentences("en") if change else []

    def show(self) -> None:
        """One row each; of a large class only what is not simply graded."""
        rows = sorted(self._rows)
        shown = rows if len(rows) <= _MOST else [row for row in rows if row[-1]][:_MOST]
        console.table(
            ("student", "points", "of", "status", "remarks"), shown, right=("points", "of")
        )
        if left := len(rows) - len(shown):
            console.data(f"and {left} more without remarks: `autograder export` lists all")

    def sentence(self) -> str:
        """How many, and where."""
        said = f"{self._kinds[Kind.GRADED]} graded, {self._kinds[Kind.UNCHANGED]} unchanged"
        said += f", {self.people} for a person to look at" if self.people else ""
        return f"{said} (sandbox: {', '.join(sorted(self._tiers))})" if self._tiers else said


def _undecided(result: Result) -> list[str]:
    """The exercises that only a person can judge."""
    return [exercise.name for exercise in result.exercises if exercise.status == "undecided"]


def _remarks(kind: Kind, result: Result, undecided: list[str]) -> str:
    """What was not simply right or wrong, and what waits for a person."""
    counts: Counter[str] = Counter(
        check.verdict
        for exercise in result.exercises
        for check in exercise.checks
        if exercise.status != "undecided" and check.verdict not in ("passed", "failed")
    )
    remarks = [f"{count} {verdict}" for verdict, count in sorted(counts.items())]
    manual = sum(
        exercise.max_points for exercise in result.exercises if exercise.status == "manual"
    )
    if manual:
        remarks.append(f"{manual:g} points by hand")
    remarks += [f"{name} undecided" for name in undecided]
    if result.status is not Status.GRADED and result.message is not None:
        remarks.append(result.message.en)
    if kind is Kind.UNCHANGED:
        remarks.append("unchanged")
    return ", ".join(remarks)
