"""What `autograder grade` says at its end: a line for each hand-in, not its whole result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from autograder.batch.request import Event, Kind
from autograder.cli import console
from autograder.course.records import Result, Status
from autograder.gradebook.changes import compare_results

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
    to_mark, unanswered : int
        Written answers that a person has still to mark, and questions to which nothing was
        written: both are usual, and said once.
    changes : list of str
        Who gains or loses which points, by which check.
    damaged : list of str
        Stored results that could not be read; what was graded now has replaced them.
    """

    def __init__(self, completed: Callable[[Result], Result] = lambda result: result) -> None:
        self._completed = completed
        self.people = 0
        self.to_mark = self.unanswered = 0
        self._with_answers = 0
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
        completed = self._completed(result)
        undecided = [e.name for e in completed.exercises if e.status == "undecided"]
        to_mark = sum(e.status == "manual" for e in completed.exercises)
        self.to_mark += to_mark
        self._with_answers += to_mark > 0
        self.unanswered += sum(e.status == "unanswered" for e in completed.exercises)
        self.people += result.status is not Status.GRADED or bool(undecided)
        if "sandbox" in event.run:
            self._tiers.add(event.run["sandbox"])
        points = (f"{completed.points:g}", f"{completed.max_points:g}")
        remarks = _remarks(result, undecided)
        if "damaged" in event.run:
            self.damaged.append(event.run["damaged"])
        self._rows.append((event.student, *points, result.status, remarks))
        if event.kind is Kind.GRADED and event.before is not None:
            change = compare_results(event.before, result)
            self.changes += change.sentences("en") if change else []

    def show(self) -> None:
        """One row each; of a large class only what is out of the ordinary."""
        rows = sorted(self._rows)
        odd = [row for row in rows if row[-1]]
        shown = rows if len(rows) <= _MOST else odd[:_MOST]
        if shown:
            console.table(
                ("student", "points", "of", "status", "remarks"), shown, right=("points", "of")
            )
        if len(rows) > _MOST:
            more = [f"{left} more with remarks"] if (left := len(odd) - len(shown)) else []
            more += [f"{len(rows) - len(odd)} without remarks"]
            console.data(f"{' and '.join(more)}: `autograder report` shows all")

    def marking(self) -> str:
        """What there is to mark; empty where there is nothing."""
        told = []
        if self.to_mark:
            told.append(f"{self.to_mark} to mark (in {self._with_answers} hand-ins)")
        if self.unanswered:
            told.append(f"{self.unanswered} not answered")
        return f"Written answers: {', '.join(told)}" if told else ""

    def sentence(self) -> str:
        """How many, and where."""
        said = f"{self._kinds[Kind.GRADED]} graded, {self._kinds[Kind.UNCHANGED]} unchanged"
        said += f", {self.people} for a person to look at" if self.people else ""
        return f"{said} (sandbox: {', '.join(sorted(self._tiers))})" if self._tiers else said


def _remarks(result: Result, undecided: list[str]) -> str:
    """What was not simply right or wrong, and what nobody but a person can decide."""
    counts: Counter[str] = Counter(
        check.verdict
        for exercise in result.exercises
        for check in exercise.checks
        if exercise.status != "undecided" and check.verdict not in ("passed", "failed")
    )
    remarks = [f"{count} {verdict}" for verdict, count in sorted(counts.items())]
    remarks += [f"{name} undecided" for name in undecided]
    # That a notebook counts is no news; a file that was taken for another is.
    news = result.status is not Status.GRADED or "counted" not in result.submission
    if news and result.message is not None:
        remarks.append(result.message.en)
    return ", ".join(remarks)
