"""Grade one submission after another with a suite that is collected once."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from autograder.collect.submissions import UnreadableSubmission, read_files
from autograder.collect.written import written
from autograder.course.records import (
    AGAIN,
    Diagnosis,
    ExerciseResult,
    Result,
    Status,
    Submission,
    Text,
    Verdict,
    total,
)
from autograder.errors import AutograderError, ContentError, EngineError
from autograder.grading.explain import ENGINE_TEXT, unreadable_text
from autograder.grading.follow_through import follow_through
from autograder.grading.misconceptions import Misconceptions
from autograder.grading.picture import load_sampler, take_picture
from autograder.grading.plugin import GRADING
from autograder.grading.run_checks import ERROR, Ran, run_checks
from autograder.grading.score import score
from autograder.grading.suite_state import Grading
from autograder.grading.versions import versions_for
from autograder.locale.message import Message, message
from autograder.sandbox.fair_clock import Stalled
from autograder.sandbox.student import Student
from autograder.workspace.workspace import fingerprint

_QUIET = ("terminal", "cacheprovider", "logging", "capture", "junitxml", "doctest", "debugging",
          "unraisableexception", "threadexception", "faulthandler", "warnings", "stepwise",
          "setuponly", "setupplan", "pastebin", "recwarn", "tmpdir", "monkeypatch", "unittest",
          "legacypath", "reports", "subtests", "setuptools")  # fmt: skip


Work = dict[str, float | str]  # what a search took, and why it was given up, if it was


@dataclass(frozen=True, slots=True)
class Looked:
    """What a search for the mistakes of a submission has found, and what it took by exercise."""

    diagnoses: tuple[Diagnosis, ...]
    work: Mapping[str, Work]


# From the files handed in, and how the checks ended: None where there is nothing to look for.
Diagnose = Callable[[Grading, Mapping[str, bytes], Sequence[Ran]], Looked | None]


@dataclass(frozen=True, slots=True)
class Graded:
    """One graded submission: what is the same every time, and what is not."""

    result: Result
    run: dict[str, Any]


def grade_all(
    grading: Grading,
    submissions: Iterable[Submission],
    emit: Callable[[Graded], None],
    suite_sha256: str,
    kept: Path | None = None,
    diagnose: Diagnose | None = None,
) -> None:
    """Collect the suite once and grade every submission that the iterable yields.

    Parameters
    ----------
    kept : Path or None
        See `Misconceptions`.
    diagnose : callable, optional
        Finds the mistakes of exercises that fail.

    Raises
    ------
    ContentError
        If the suite cannot be collected or its checks are not right.
    """
    loop = _Loop(grading, submissions, emit, suite_sha256, kept, diagnose)
    hidden = grading.assignment.hidden
    arguments = [".", "-c", "/dev/null", "--rootdir", ".", "--noconftest"]
    arguments += ["--import-mode=importlib", "-p", "no:autograder"]
    arguments += ["-p", "autograder.grading.plugin"]
    for name in _QUIET:
        arguments += ["-p", f"no:{name}"]
    with loop.home.at(hidden):
        status = pytest.main(arguments, plugins=[loop])
    if loop.failure is not None:
        raise loop.failure
    if not loop.finished:
        raise ContentError(
            f"{grading.assignment.name}: the hidden suite cannot be collected ({status!r})",
            loop.collection_error or f"Run: pytest {hidden} --collect-only",
        )


class _Home:
    """Where pytest collects from: inside the folder, so that no name of one means anything to it.

    A path as its argument would be taken apart at `[` and `::`, one in an option at blanks, and
    `$` expanded.
    """

    def __init__(self) -> None:
        self._before: int | None = None

    @contextmanager
    def at(self, folder: Path) -> Iterator[None]:
        """Be there until `leave`; what lies there can be imported all the time."""
        self._before = os.open(".", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        sys.path.insert(0, str(folder))
        try:
            os.chdir(folder)
            yield
        finally:
            self.leave()  # pytest has gone back to where it began
            os.close(self._before)
            self._before = None
            with suppress(ValueError):
                sys.path.remove(str(folder))

    def leave(self) -> None:
        """Go back to where this process was."""
        if self._before is not None:
            os.fchdir(self._before)


class _Loop:
    """Takes pytest's place between collection and report."""

    def __init__(
        self,
        grading: Grading,
        submissions: Iterable[Submission],
        emit: Callable[[Graded], None],
        suite_sha256: str,
        kept: Path | None,
        diagnose: Diagnose | None,
    ) -> None:
        self.grading = grading
        self.home = _Home()
        self.submissions = submissions
        self.emit = emit
        self.suite_sha256 = suite_sha256
        self.versions = versions_for(grading.assignment)
        self.sampler = load_sampler(grading.assignment)
        self.misconceptions = Misconceptions(grading, kept)
        self.diagnose = diagnose
        self.picture: dict[str, Any] | None = None
        self.looked: Looked | None = None
        self.finished = False
        self.failure: AutograderError | None = None
        self.collection_error = ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[GRADING] = self.grading

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.collection_error = str(report.longrepr)[-2000:]

    @pytest.hookimpl(wrapper=True)
    def pytest_collection_modifyitems(self) -> Any:
        try:
            if self.collection_error:
                name = self.grading.assignment.name
                raise ContentError(f"{name}: the hidden suite has errors", self.collection_error)
            return (yield)
        except AutograderError as error:
            self.failure = error
            raise pytest.UsageError(error.message) from None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport:
        """Keep the exception itself; a report for people is not needed."""
        if call.excinfo is not None and item.stash.get(ERROR, None) is None:
            item.stash[ERROR] = call.excinfo.value
        outcome: Any = "passed" if call.excinfo is None else "failed"
        when: Any = call.when
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            return True
        self.home.leave()
        try:
            for submission in self.submissions:
                self.emit(self._grade_submission(submission))
        except AutograderError as error:
            self.failure = error
        self.finished = True
        return True

    def _grade_submission(self, submission: Submission) -> Graded:
        started = time.perf_counter()
        if self.grading.watch.begin("reading", always=True):
            result = self._make_result(
                submission, Status.REJECTED, (), {}, message("grading-too-long-to-read")
            )
            return Graded(result, {"seconds": 0.0})
        try:
            files = read_files(submission)
        except UnreadableSubmission as error:
            text = unreadable_text(error.name, error.cause)
            result = self._make_result(submission, Status.ENGINE_ERROR, (), {}, text)
            return Graded(result, {"seconds": 0.0, "error": error.message})
        facts: dict[str, Any] = {
            "sha256": fingerprint(files),
            "files": [{"name": name, "bytes": len(files[name])} for name in sorted(files)],
        }
        handed_in = self.grading.handed_in(files)
        if handed_in.counted:
            facts["counted"] = handed_in.counted
        if not files:
            result = self._make_result(
                submission, Status.REJECTED, (), facts, message("grading-nothing-handed-in")
            )
            return Graded(result, {"seconds": 0.0})
        if handed_in.empty and handed_in.remark:
            result = self._make_result(submission, Status.REJECTED, (), facts, handed_in.remark)
            return Graded(result, {"seconds": 0.0})
        try:
            exercises = self._grade_with_retry(files)
        except EngineError as error:  # it may be the machine
            return self._give_up(submission, facts, error.message, again=True)
        except AutograderError:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of ours costs this submission only
            return self._give_up(submission, facts, f"{type(error).__name__}: {error}")
        broken = any(
            check.verdict is Verdict.ENGINE_ERROR
            for exercise in exercises
            for check in exercise.checks
        )
        status = Status.ENGINE_ERROR if broken else Status.GRADED
        said = ENGINE_TEXT if broken else handed_in.remark
        result = self._make_result(submission, status, exercises, facts, said)
        seconds = round(time.perf_counter() - started, 4)
        return Graded(result, self.grading.facts | {"seconds": seconds, "picture": self.picture})

    def _give_up(
        self, submission: Submission, facts: dict[str, Any], why: str, *, again: bool = False
    ) -> Graded:
        result = self._make_result(submission, Status.ENGINE_ERROR, (), facts, ENGINE_TEXT)
        run = self.grading.facts | {"error": why[:500]}
        return Graded(result, run | ({AGAIN: True} if again else {}))

    def _grade_with_retry(self, files: dict[str, bytes]) -> tuple[ExerciseResult, ...]:
        """A sandbox that breaks down is replaced; over which it breaks down again is given up."""
        try:
            return self._grade_exercises(files)
        except Stalled:
            raise  # not now, while the machine is as it is
        except EngineError:
            self.grading.watch.forget()
            return self._grade_exercises(files)

    def _grade_exercises(self, files: dict[str, bytes]) -> tuple[ExerciseResult, ...]:
        grading = self.grading
        grading.watch.phase = "own"
        everything = range(len(grading.checks))
        self.picture, self.looked = None, None
        try:
            grading.open(files)
            runs = run_checks(grading, everything, until_failure=grading.until_failure)
            if not grading.until_failure:
                self.picture = self._take_picture()
            grading.close_session()
            facts = grading.facts
            if not grading.until_failure:
                runs = self._examine_failures(files, runs)
        finally:
            grading.close_session()
        grading.facts = facts | ({"diagnosis": dict(self.looked.work)} if self.looked else {})
        unanswered = [
            name for name, text in written(grading.assignment, files).items() if not text
        ]
        outcomes = [ran.outcome for ran in runs]
        return score(grading.assignment, grading.checks, outcomes, unanswered)

    def _examine_failures(self, files: dict[str, bytes], runs: list[Ran]) -> list[Ran]:
        """With the reference in place of what is broken; and which known mistakes are left."""
        runs = follow_through(self.grading, files, runs)
        for number, name in self._name_misconceptions(runs).items():
            outcome = replace(runs[number].outcome, misconception=name)
            runs[number] = replace(runs[number], outcome=outcome)
        if self.diagnose is not None:
            self.looked = self.diagnose(self.grading, files, runs)
        return runs

    def _name_misconceptions(self, runs: list[Ran]) -> dict[int, str]:
        """The known mistakes; not where what was returned is gone with the fork that saw it."""
        watch = self.grading.watch
        known = watch.begin("misconceptions")
        if known is None and not watch.is_resumed:
            known = {"names": list(self.misconceptions.names(runs).items())}
            watch.note("misconceptions", known)
        return dict((known or {}).get("names", ()))

    def _take_picture(self) -> dict[str, Any] | None:
        session = self.grading.session
        if self.sampler is None or session is None or session.is_exhausted:
            return None
        if self.grading.watch.begin("picture"):
            return None
        session.begin_check(0)
        student = Student(session, self.grading.assignment.modules[0])
        return take_picture(self.sampler, student, self.grading.reference)

    def _make_result(
        self,
        submission: Submission,
        status: Status,
        exercises: tuple[ExerciseResult, ...],
        facts: dict[str, Any],
        said: Message | Text | None,
    ) -> Result:
        return Result(
            assignment=self.grading.assignment.name,
            student=submission.student,
            status=status,
            points=total(exercise.points for exercise in exercises),
            max_points=self.grading.assignment.max_points,
            exercises=exercises,
            message=None if said is None else Text.of(said),
            submission=facts,
            suite_sha256=self.suite_sha256,
            versions=self.versions,
            diagnoses=self.looked.diagnoses if exercises and self.looked else None,
        )
