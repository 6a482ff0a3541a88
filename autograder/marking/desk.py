"""The desk at which one person marks: reads and writes marks, never over another's unseen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import RLock

from autograder.collect.submissions import read_files
from autograder.course.records import Assignment, Submission, Text, total
from autograder.errors import UsageError
from autograder.gradebook.manual import (
    MANUAL,
    SECOND,
    Given,
    Manual,
    earned,
    marks_lock,
    problem,
    read_manual,
    write_manual,
)
from autograder.gradebook.rubric import (
    MOST_POINTS,
    Item,
    Rubric,
    new_id,
    read_rubric,
    write_rubric,
)
from autograder.gradebook.store import Store
from autograder.locale.message import message
from autograder.marking.answers import Answer, Answers, key_of

_SOURCE = "mark"
_LONGEST_WORDS = 500


class Refused(UsageError):
    """What was asked for cannot be meant; nothing was written.

    Attributes
    ----------
    said : Message
        Why, and what to do, in every language: `mark-refused-<entry>` of the catalogues.
    """

    def __init__(self, entry: str, **values: str | float) -> None:
        self.said = message(f"mark-refused-{entry}", **values)
        super().__init__(self.said["en"])


class Conflict(Exception):
    """Somebody else has been faster; nothing was written.

    Attributes
    ----------
    marks : mapping of Answer to Given or None
        What stands there now.
    """

    def __init__(self, marks: Mapping[Answer, Given | None]) -> None:
        super().__init__("marked by somebody else in the meantime")
        self.marks = marks


class Stale(Exception):
    """The hand-in was graded anew since its answer was shown; nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One mark as it was before, and the version that replaced it: what can be undone."""

    answer: Answer
    before: Given | None
    after: str


class Desk:
    """The marks of one assignment, as one person sees and changes them.

    Parameters
    ----------
    marker : str
        Who marks.
    file : str
        Which marks: those that count, or a second look.
    """

    def __init__(
        self,
        assignment: Assignment,
        store: Store,
        answers: Answers,
        *,
        marker: str,
        file: str = MANUAL,
    ) -> None:
        self.assignment = assignment
        self.store = store
        self.answers = answers
        self.marker = marker
        self._file = file
        self._steps: list[list[Step]] = []
        self._seen: dict[str, tuple[tuple[int, ...], Manual | None]] = {}
        self._paths: dict[str, str] = {}
        self._lock = RLock()
        self._students = {key_of(assignment.name, name): name for name in answers.results}

    # Who and what

    def student(self, key: str) -> str | None:
        """The student that a key stands for."""
        return self._students.get(key)

    def files(self, student: str) -> dict[str, bytes]:
        """The files of a hand-in (UnreadableSubmission)."""
        folder = self.answers.submitted / student / self.assignment.name
        return read_files(
            Submission(student=student, assignment=self.assignment.name, folder=folder)
        )

    def code_answer(self, exercise: str, key: str) -> Answer | None:
        """What is marked where the exercise is code: the whole hand-in; None where it is not."""
        student = self._students.get(key)
        known = {e.name for e in self.assignment.exercises if not e.manual}
        if student is None or exercise not in known:
            return None
        sha256 = str(self.answers.results[student].submission.get("sha256", ""))
        return Answer(
            key=key,
            student=student,
            exercise=exercise,
            text="",
            sha256=sha256,
            submission_sha256=sha256,
        )

    def answer(self, exercise: str, key: str) -> Answer | None:
        """What is marked for an exercise: the answer in words, else the code."""
        found = (a for a in self.answers.of(exercise) if a.key == key)
        return next(found, None) or self.code_answer(exercise, key)

    # What stands there

    def given(self, answer: Answer) -> Given | None:
        """What was given for this very answer."""
        manual = self._cached_manual(answer.student)
        if manual is None or manual.submission_sha256 != answer.submission_sha256:
            return None
        found = manual.of(answer.exercise)
        if found is None or problem(
            found, self.maximum(answer.exercise), self.items(answer.exercise)
        ):
            return None
        return found

    def earned(self, answer: Answer) -> float | None:
        """What its mark counts; None while it has none."""
        return self.worth(self.given(answer))

    def worth(self, given: Given | None) -> float | None:
        """What a mark counts; None for none."""
        if given is None:
            return None
        return earned(given, self.maximum(given.name), self.items(given.name))

    def items(self, exercise: str) -> tuple[Item, ...]:
        """The items of the rubric for an exercise."""
        return read_rubric(self.store.root).of(self.assignment.name, exercise)

    def maximum(self, exercise: str) -> float:
        """What an exercise is worth."""
        return self.assignment.exercise(exercise).points

    def left(self, exercise: str) -> int:
        """How many answers to a question have no mark; where nothing was written there is none."""
        return sum(bool(a.text) and self.given(a) is None for a in self.answers.of(exercise))

    def unanswered(self, exercise: str) -> int:
        """To how many nothing was written, and nobody has confirmed their 0 points yet."""
        return sum(not a.text and self.given(a) is None for a in self.answers.of(exercise))

    def count_users(self, item: Item) -> int:
        """How many have an item."""
        marks = (self.given(answer) for answer in self.answers.of(item.exercise))
        return sum(mark is not None and item.id in mark.items for mark in marks)

    # What changes

    def mark(
        self,
        versions: Mapping[Answer, str],
        change: Callable[[Given | None, Answer], Given | None],
    ) -> int:
        """Give every answer the mark that `change` makes of the one it has.

        Parameters
        ----------
        versions : mapping of Answer to str
            The version of the mark that was seen; empty where none was.
        change : callable
            Gives the new mark, None to take it back.

        Returns
        -------
        int
            How many marks have changed.

        Raises
        ------
        Conflict, Stale, Refused
            Then nothing is written, for none of the answers.
        """
        with self._lock, marks_lock(self.store.root):
            before = {answer: self._fresh_mark(answer) for answer in versions}
            faster = {a: mark for a, mark in before.items() if _mark_version(mark) != versions[a]}
            if faster:
                raise Conflict(faster)
            after = {
                answer: self._new_mark(change, mark, answer) for answer, mark in before.items()
            }
            steps = [
                Step(answer=answer, before=mark, after=_mark_version(after[answer]))
                for answer, mark in before.items()
                if mark != after[answer]
            ]
            for step in steps:
                self._write_mark(step.answer, after[step.answer])
            if steps:
                self._steps.append(steps)
            return len(steps)

    def undo(self) -> list[Answer]:
        """Take back what was done last at this desk; the answers that it was about.

        Raises
        ------
        Conflict
            If somebody has changed it since; it is then left as it is.
        """
        with self._lock:
            if not self._steps:
                return []
            steps = self._steps.pop()
            old = {step.answer: step.before for step in steps}
            seen = {step.answer: step.after for step in steps}
            self.mark(seen, lambda _, answer: old[answer])
            self._steps.pop()  # what taking back has added
            return list(old)

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._steps)

    def carry_marks(self) -> tuple[int, int]:
        """Let marks of an earlier hand-in count whose answer is still the same.

        Returns
        -------
        tuple of (int, int)
            How many were carried over, and how many have to be marked again.
        """
        carried = again = 0
        by_student: dict[str, list[Answer]] = {}
        for answer in self.answers.answers:
            by_student.setdefault(answer.student, []).append(answer)
        with self._lock, marks_lock(self.store.root):
            for student, answers in by_student.items():
                manual = read_manual(self.store, student, self.assignment.name, self._file)
                sha256 = answers[0].submission_sha256
                if manual is None or manual.submission_sha256 == sha256:
                    continue
                same = {answer.exercise: answer.sha256 for answer in answers}
                kept = tuple(
                    given
                    for given in manual.exercises
                    if same.get(given.name) == given.answer_sha256
                )
                again += len(manual.exercises) - len(kept)
                if not kept:
                    continue
                carried += len(kept)
                new = replace(manual, submission_sha256=sha256, exercises=kept)
                write_manual(self.store, new, self._file)
        return carried, again

    def save_item(self, item: Item, version: str) -> Item:
        """Make or change an item of the rubric, for everybody who has it.

        Parameters
        ----------
        item : Item
            With an empty id for a new one.
        version : str
            Of the item that was seen; empty for a new one.

        Raises
        ------
        Refused
            If it says nothing, or somebody else has changed it in the meantime.
        """
        words = Text(
            de=(item.text.de or item.text.en).strip()[:_LONGEST_WORDS],
            en=(item.text.en or item.text.de).strip()[:_LONGEST_WORDS],
        )
        if not words.de:
            raise Refused("item-without-words")
        if not abs(item.points) <= MOST_POINTS:
            raise Refused("item-points", points=item.points, most=MOST_POINTS)
        with self._lock, marks_lock(self.store.root):
            rubric = read_rubric(self.store.root)
            self._demand_unchanged(rubric, item.id, version)
            made = replace(item, text=words, id=item.id or new_id(i.id for i in rubric.items))
            write_rubric(self.store.root, rubric.with_item(made))
        return made

    def delete_item(self, item: Item, version: str) -> None:
        """Remove an item that nobody has (Refused where somebody has it)."""
        with self._lock, marks_lock(self.store.root):
            rubric = read_rubric(self.store.root)
            self._demand_unchanged(rubric, item.id, version)
            if count := self._count_holders(item):
                raise Refused("item-held", count=count)
            write_rubric(self.store.root, rubric.without_item(item.id))

    def _count_holders(self, item: Item) -> int:
        """How many hand-ins have an item, in a mark that counts or in a second look."""
        return sum(
            any(
                item.id in found.items
                for file in (MANUAL, SECOND)
                if (manual := read_manual(self.store, student, self.assignment.name, file))
                and (found := manual.of(item.exercise))
            )
            for student in self.store.students()
        )

    @staticmethod
    def _demand_unchanged(rubric: Rubric, identifier: str, version: str) -> None:
        known = next((item for item in rubric.items if item.id == identifier), None)
        if (known.version if known else "") != version:
            raise Refused("item-changed")

    def _new_mark(
        self,
        change: Callable[[Given | None, Answer], Given | None],
        before: Given | None,
        answer: Answer,
    ) -> Given | None:
        made = change(before, answer)
        if made is None or made == before:
            return made
        items = self.items(answer.exercise)
        maximum = self.maximum(answer.exercise)
        if problem(made, maximum, items):
            found = total([made.points, *(i.points for i in items if i.id in made.items)])
            raise Refused("out-of-range", points=found, maximum=maximum)
        return made

    def signed(self, given: Given, answer: Answer) -> Given:
        """A mark with what was marked, by whom and when."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        return replace(given, answer_sha256=answer.sha256, by=self.marker, at=at)

    def _write_mark(self, answer: Answer, given: Given | None) -> None:
        known = read_manual(self.store, answer.student, self.assignment.name, self._file)
        others: Iterable[Given] = ()
        if known is not None and known.submission_sha256 == answer.submission_sha256:
            others = (entry for entry in known.exercises if entry.name != answer.exercise)
        manual = Manual(
            student=answer.student,
            assignment=self.assignment.name,
            submission_sha256=answer.submission_sha256,
            exercises=(*others, given) if given is not None else tuple(others),
            source=_SOURCE,
        )
        write_manual(self.store, manual, self._file)

    def _fresh_mark(self, answer: Answer) -> Given | None:
        """The mark as it is now; Stale where the hand-in is another one."""
        result = self.store.read(answer.student, self.assignment.name)
        if result is None or result.submission.get("sha256") != answer.submission_sha256:
            raise Stale
        self._seen.pop(answer.student, None)  # opened anew: what a network's disk knows is old
        return self.given(answer)

    def _cached_manual(self, student: str) -> Manual | None:
        """The marks of a hand-in; a file that has not changed is not read again."""
        path = self._paths.get(student)
        if path is None:  # asked for thousands of times a minute
            path = str(self.store.folder(student, self.assignment.name) / self._file)
            self._paths[student] = path
        try:
            facts = os.stat(path)  # noqa: PTH116 - without an object for each
            state: tuple[int, ...] = (facts.st_mtime_ns, facts.st_size, facts.st_ino)
        except OSError:
            state = ()
        known = self._seen.get(student)
        if known is None or known[0] != state:
            manual = read_manual(self.store, student, self.assignment.name, self._file)
            known = self._seen[student] = (state, manual)
        return known[1]


def _mark_version(given: Given | None) -> str:
    return "" if given is None else given.version
