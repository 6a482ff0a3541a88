"""What waits to be graded: in order of arrival, and fair between students."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One student's newest submission to one assignment, and when the first of its kind came.

    `turn` is the student's how manieth it is while the queue has not been empty.
    """

    student: str
    assignment: str
    since: float
    turn: int = 0


class Queue:
    """One place for each student and assignment; everybody's first turn before a second one.

    Whoever hands in again while waiting keeps the place, and takes no second one. A turn that is
    over for all is over: whoever comes later begins with the one that the others are at.
    """

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], Waiting] = {}
        self._next: dict[str, int] = {}
        self._now = 0

    def __len__(self) -> int:
        return len(self._places)

    def add(self, student: str, assignment: str, since: float) -> None:
        """Put somebody in line, by the time of arrival in seconds."""
        place = (student, assignment)
        if place in self._places:
            return
        turn = max(self._now, self._next.get(student, 0))
        self._next[student] = turn + 1
        self._places[place] = Waiting(
            student=student, assignment=assignment, since=since, turn=turn
        )

    def put_back(self, waiting: Waiting) -> None:
        """Somebody was taken, and could not be served."""
        self._places.setdefault((waiting.student, waiting.assignment), waiting)

    def order(self) -> list[Waiting]:
        """All who wait, the next one first."""
        return sorted(
            self._places.values(), key=lambda w: (w.turn, w.since, w.student, w.assignment)
        )

    def take(self, most: int) -> list[Waiting]:
        """The next ones out of the line: of one assignment, among the first `most` of all."""
        first = self.order()[:most]
        taken = [waiting for waiting in first if waiting.assignment == first[0].assignment]
        for waiting in taken:
            del self._places[waiting.student, waiting.assignment]
        self._now = max((waiting.turn for waiting in taken), default=0)
        if not taken:
            self._next.clear()
        return taken

    def oldest(self) -> float | None:
        """Since when somebody has been waiting."""
        return min((waiting.since for waiting in self._places.values()), default=None)
