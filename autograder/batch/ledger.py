"""What a batch still has to grade, and what it has graded: on disk before it is told."""

from __future__ import annotations

import errno
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from autograder import errors
from autograder.batch.plan import is_undiagnosed, up_to_date, wanted_submissions
from autograder.batch.request import Event, GradeRequest, Kind
from autograder.batch.suite import suite_sha256
from autograder.collect.submissions import UnreadableSubmission
from autograder.course.codec import DamagedError
from autograder.course.records import AGAIN, Result, Status, Submission, Text
from autograder.errors import AutograderError, EngineError
from autograder.gradebook.result_json import from_document
from autograder.gradebook.store import Damage, Store
from autograder.grading.explain import ENGINE_TEXT, unreadable_text
from autograder.grading.versions import uses_formulas, versions_for

TRIES = 2  # grader deaths that one submission may cause
GRACE_SECONDS = 60.0
_FOR_ALL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG, errno.EIO, errno.ENODEV}
KEPT = ".mistakes"  # below results: what the mutants of each suite return


class Ledger:
    """Whoever grades takes submissions from here and brings answers back.

    Raises
    ------
    UsageError
        If there is nothing to be graded, or a student named has handed nothing in.
    """

    def __init__(self, request: GradeRequest) -> None:
        self.request = request
        self.suite = suite_sha256(request.assignment, request.course.seed)
        self.versions = versions_for(request.assignment)
        submissions = wanted_submissions(request)
        self.waiting = deque(submissions)
        self._store = Store(request.results)
        self._total = len(submissions)
        self._done = 0
        self._deaths: Counter[str] = Counter()
        self._stalled: set[str] = set()

    def undiagnosed(self) -> Iterator[str]:
        """Students whose result is up to date, but for the mistakes of what fails."""
        for submission in self.waiting:
            stored = up_to_date(submission, self._store, self.suite, self.versions)
            if stored is not None and is_undiagnosed(stored):
                yield submission.student

    @property
    def config(self) -> dict[str, Any]:
        """What a grader process is started with; the folders are this machine's."""
        return {
            "course": str(self.request.course.root),
            "folder": str(self.request.assignment.folder),
            "sandbox": self.request.sandbox,
            "seed": self.request.course.seed,
            "suite_sha256": self.suite,
            "until_failure": self.request.until_failure,
            "diagnosis": self.request.diagnosis,
            "formulas": uses_formulas(self.request.assignment),
            "cpu": None,
            "kept": str(self.request.results / KEPT),
        }

    @property
    def seconds(self) -> float:
        """How long a grader may be at one submission."""
        times = 3 if self.request.diagnosis else 2
        allowed = self.request.assignment.limits.submission_seconds * times + GRACE_SECONDS
        return min(allowed, self.request.seconds)

    @property
    def next_is_suspect(self) -> bool:
        """Whether the next submission is tried again, and so with nothing beside it."""
        return bool(self.waiting) and self.alone(self.waiting[0])

    def alone(self, submission: Submission) -> bool:
        """Whether a grader died over a submission, or the machine stood still."""
        return self._deaths[submission.student] > 0 or submission.student in self._stalled

    def next_submissions(self) -> Iterator[Submission | Event]:
        """The next submission to be graded, and an event for each that is up to date."""
        while self.waiting:
            submission = self.waiting.popleft()
            if not self.request.regrade:
                stored = up_to_date(
                    submission,
                    self._store,
                    self.suite,
                    self.versions,
                    diagnosis=self.request.diagnosis,
                )
                if stored is not None:
                    yield self._event(Kind.UNCHANGED, submission.student, stored, stored)
                    continue
            yield submission
            return

    def answered(self, submission: Submission, line: Mapping[str, Any]) -> Event:
        """A grader's answer: the result is on disk when this returns.

        Where it may have been the machine, the submission is tried once more, at the end.

        Raises
        ------
        AutograderError
            What the grader says is wrong with the suite, the sandbox or its versions.
        """
        if "error" in line:
            raise said(line)
        try:
            result = from_document(line["result"])
        except DamagedError as error:
            why = f"The result of {submission.student} cannot be stored: {error}."
            raise EngineError(why, "This is a fault of the grader; please report it.") from error
        same_versions(result.versions, self.versions)
        if line["run"].get(AGAIN) and submission.student not in self._stalled:
            self._stalled.add(submission.student)
            self.waiting.append(submission)
            return self._event(Kind.INTERRUPTED, submission.student, None, None)
        return self._write_result(result, line["run"])

    def died(self, submission: Submission, words: str) -> Event:
        """Its grader died over it: it comes first again, and is given up the second time."""
        self._deaths[submission.student] += 1
        if self._deaths[submission.student] < TRIES:
            self.waiting.appendleft(submission)
            return self._event(Kind.INTERRUPTED, submission.student, None, None)
        why = f"its grader died {TRIES} times: {words}"
        return self._give_up_submission(submission, Text.of(ENGINE_TEXT), why)

    def unreadable(self, submission: Submission, error: UnreadableSubmission) -> Event:
        """It cannot be read here: a fault of ours, and so is its result."""
        said = Text.of(unreadable_text(error.name, error.cause))
        return self._give_up_submission(submission, said, error.message)

    def _give_up_submission(self, submission: Submission, message: Text, why: str) -> Event:
        result = Result(
            assignment=submission.assignment,
            student=submission.student,
            status=Status.ENGINE_ERROR,
            points=0.0,
            max_points=self.request.assignment.max_points,
            message=message,
            suite_sha256=self.suite,
            versions=self.versions,
        )
        return self._write_result(result, {"error": why})

    def _write_result(self, result: Result, run: dict[str, Any]) -> Event:
        found = self._store.inspect(result.student, result.assignment)
        before = found if isinstance(found, Result) else None
        try:
            self._store.write(result, run)
        except EngineError as error:
            if not _is_about_one(error):
                raise
            result, run = _unstored_result(result, error), {"error": error.message}
        if isinstance(found, Damage):
            why = f"{found.path} could not be read ({found.reason}); it is kept, and graded anew"
            run = run | {"damaged": why}
        return self._event(Kind.GRADED, result.student, result, before, run)

    def _event(
        self,
        kind: Kind,
        student: str,
        result: Result | None,
        before: Result | None,
        run: dict[str, Any] | None = None,
    ) -> Event:
        self._done += kind is not Kind.INTERRUPTED
        return Event(
            kind=kind,
            student=student,
            result=result,
            before=before,
            run=run or {},
            done=self._done,
            total=self._total,
        )


def _is_about_one(error: EngineError) -> bool:
    """Whether a result could not be written for a reason that need not hold for the others."""
    cause = error.__cause__
    return isinstance(cause, OSError) and cause.errno not in _FOR_ALL


def _unstored_result(result: Result, error: EngineError) -> Result:
    """What is told of a hand-in whose folder of results cannot be written to."""
    text = Text.same(f"{error.message} {error.hint}")
    return replace(result, status=Status.ENGINE_ERROR, points=0.0, exercises=(), message=text)


def said(line: Mapping[str, Any]) -> AutograderError:
    """The exception that a grader has told of."""
    kind = getattr(errors, line["error"], EngineError)
    error: AutograderError = kind(line["message"], line["hint"])
    return error


def same_versions(theirs: Mapping[str, str], ours: Mapping[str, str]) -> None:
    """EngineError if a grader would not come to the same results as those of this run."""
    names = sorted(name for name in {*theirs, *ours} if theirs.get(name) != ours.get(name))
    if names:
        differing = ", ".join(f"{n} {theirs.get(n)} there, {ours.get(n)} here" for n in names)
        raise EngineError(
            f"a grader has other versions: {differing}",
            "Install the same on every machine, then start again: what is graded stays.",
        )
