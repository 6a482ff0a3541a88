"""Match what a source calls a student to an id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, Self

from autograder.errors import SubmissionError
from autograder.intake.names import fold, shown, student_id


class HasId(Protocol):
    """A student of the roster, as far as matching by id needs to know."""

    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Roster:
    """The ids of the course by their folded form; None when any id will do."""

    ids: dict[str, list[str]] | None = None

    @classmethod
    def of(cls, students: Iterable[HasId] | None) -> Self:
        """The roster of these students."""
        if students is None:
            return cls()
        ids: dict[str, list[str]] = {}
        for student in students:
            ids.setdefault(fold(student.id), []).append(student.id)
        return cls(ids)

    def match(self, label: str) -> str:
        """The id meant by a label; a SubmissionError says why there is none."""
        if self.ids is None:
            return student_id(label)
        known = self.ids.get(fold(label), [])
        if label in known or len(known) == 1:
            return student_id(label if label in known else known[0])
        raise SubmissionError(
            f"no student of the roster is called “{shown(label)}”",
            "Add the student to the roster, or rename the hand-in to the student's id.",
        )
