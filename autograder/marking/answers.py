"""The written answers of an assignment: what is asked, and what each student wrote."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.collect.submissions import UnreadableSubmission, read_files
from autograder.collect.written import written
from autograder.content.sections import questions as sections_of
from autograder.course.records import (
    LANGUAGES,
    Assignment,
    Exercise,
    Result,
    Status,
    Submission,
    Text,
)
from autograder.gradebook.store import Store
from autograder.workspace.workspace import QUESTIONS, fingerprint, text_hash

_GUIDE_HEADING = re.compile(r"(?m)^##[ \t]+(\S+).*$")
_KEY = 10  # hexadecimal digits: too many for two students of a course to share


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One written question, and what its marking guide says (Markdown, by language)."""

    exercise: Exercise
    text: Text
    guide: Text

    @property
    def name(self) -> str:
        return self.exercise.name

    def title(self, language: str) -> str:
        """What people call it."""
        return self.exercise.title[language] if self.exercise.title else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one student wrote to one question.

    Attributes
    ----------
    key : str
        Stands for the student where names are not shown; the same in every question.
    text : str
        Without what was handed out; empty where nothing was written.
    sha256 : str
        Of the text, blanks apart.
    submission_sha256 : str
        The hand-in that it is a part of.
    """

    key: str
    student: str
    exercise: str
    text: str
    sha256: str
    submission_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """All of an assignment.

    Attributes
    ----------
    results : mapping of str to Result
        The graded results whose answers are here, by student.
    submitted : Path
        Where the hand-ins lie.
    left_out : tuple of (str, str)
        Students whose answers cannot be marked yet, and why.
    """

    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    results: Mapping[str, Result]
    submitted: Path
    left_out: tuple[tuple[str, str], ...] = ()

    def of(self, exercise: str) -> tuple[Answer, ...]:
        """The answers to one question, in the order of their keys."""
        found = (answer for answer in self.answers if answer.exercise == exercise)
        return tuple(sorted(found, key=lambda answer: answer.key))


def gather_answers(assignment: Assignment, store: Store, submitted: Path) -> Answers:
    """Read the answers of every graded hand-in that still lies there as it was graded."""
    results: dict[str, Result] = {}
    answers: list[Answer] = []
    left_out: list[tuple[str, str]] = []
    for result in store.results(assignment.name):
        if result.status is not Status.GRADED:
            continue
        try:
            files = _graded_files(assignment, result, submitted)
        except (UnreadableSubmission, _Changed) as reason:
            left_out.append((result.student, str(reason)))
            continue
        results[result.student] = result
        answers += _answers(assignment, result, files)
    return Answers(
        questions=questions(assignment),
        answers=tuple(answers),
        results=results,
        submitted=submitted,
        left_out=tuple(left_out),
    )


def questions(assignment: Assignment) -> tuple[Question, ...]:
    """The written questions in the order of the manifest."""
    asked = {language: _question_texts(assignment, language) for language in LANGUAGES}
    guides = {language: _marking_guides(assignment, language) for language in LANGUAGES}
    return tuple(
        Question(
            exercise=exercise,
            text=Text(**{one: asked[one].get(exercise.name, "") for one in LANGUAGES}),
            guide=Text(**{one: guides[one].get(exercise.name, "") for one in LANGUAGES}),
        )
        for exercise in assignment.exercises
        if exercise.manual
    )


def key_of(assignment: str, student: str) -> str:
    """What stands for a student; it says nothing to whoever reads it."""
    words = f"{assignment}/{unicodedata.normalize('NFC', student)}"
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:_KEY]


class _Changed(Exception):
    """The hand-in is not the one that was graded."""


def _graded_files(assignment: Assignment, result: Result, submitted: Path) -> dict[str, bytes]:
    folder = submitted / result.student / assignment.name
    if not folder.is_dir():
        raise _Changed(f"{folder} is not there")
    found = read_files(
        Submission(student=result.student, assignment=assignment.name, folder=folder)
    )
    if fingerprint(found) != result.submission.get("sha256"):
        raise _Changed(f"{folder} has changed since it was graded")
    return found


def _answers(
    assignment: Assignment, result: Result, files: Mapping[str, bytes]
) -> Iterator[Answer]:
    for name, text in written(assignment, files).items():
        yield Answer(
            key=key_of(assignment.name, result.student),
            student=result.student,
            exercise=name,
            text=text,
            sha256=text_hash(text),
            submission_sha256=str(result.submission.get("sha256", "")),
        )


def _question_texts(assignment: Assignment, language: str) -> dict[str, str]:
    return sections_of(_read_text(assignment.folder / QUESTIONS), language)


def _marking_guides(assignment: Assignment, language: str) -> dict[str, str]:
    pieces = _GUIDE_HEADING.split(_read_text(assignment.hidden / f"marking.{language}.md"))
    return {n: body.strip() for n, body in zip(pieces[1::2], pieces[2::2], strict=True)}


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""
