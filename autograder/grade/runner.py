"""Grade one submission after another with a suite that is collected once."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np
import pytest
from _pytest.runner import runtestprotocol

from autograder.errors import AutograderError, ContentError, EngineError
from autograder.grade.assertions import CheckFailed
from autograder.grade.checks import Check
from autograder.grade.explain import ENGINE_TEXT, LEFT_TEXT, SKIPPED_TEXTS, explain
from autograder.grade.grading import Grading
from autograder.grade.picture import load_sampler, take
from autograder.grade.plugin import GRADING
from autograder.grade.score import Outcome, score
from autograder.intake.submissions import fingerprint, read_files
from autograder.model import (
    ExerciseResult,
    Result,
    Status,
    Submission,
    Text,
    Verdict,
    total,
)
from autograder.sandbox.deaths import StudentFailure, WorkerDied
from autograder.sandbox.student import Student

_ERROR: pytest.StashKey[BaseException | None] = pytest.StashKey()
_QUIET = ("terminal", "cacheprovider", "logging", "capture", "junitxml", "doctest", "debugging",
          "unraisableexception", "threadexception", "faulthandler", "warnings", "stepwise",
          "setuponly", "setupplan", "pastebin", "recwarn", "tmpdir", "monkeypatch", "unittest",
          "legacypath", "reports", "subtests", "setuptools")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Graded:
    """One graded submission: what is the same every time, and what is not."""

    result: Result
    run: dict[str, Any]


def versions() -> dict[str, str]:
    """The versions that a result depends on."""
    return {
        "autograder": version("autograder"),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "sympy": version("sympy"),
    }


def grade_all(
    grading: Grading,
    submissions: Iterable[Submission],
    emit: Callable[[Graded], None],
    suite_sha256: str,
) -> None:
    """Collect the suite once and grade every submission that the iterable yields.

    Raises
    ------
    ContentError
        If the suite cannot be collected or its checks are not right.
    """
    loop = _Loop(grading, submissions, emit, suite_sha256)
    hidden = grading.assignment.hidden
    arguments = [str(hidden), "-c", "/dev/null", "--rootdir", str(hidden), "--noconftest"]
    arguments += ["--import-mode=importlib", "-o", f"pythonpath={hidden}", "-p", "no:autograder"]
    arguments += ["-p", "autograder.grade.plugin"]
    for name in _QUIET:
        arguments += ["-p", f"no:{name}"]
    status = pytest.main(arguments, plugins=[loop])
    if loop.failure is not None:
        raise loop.failure
    if not loop.finished:
        raise ContentError(
            f"{grading.assignment.name}: the hidden suite cannot be collected ({status!r})",
            loop.collection_error or f"Run: pytest {hidden} --collect-only",
        )


class _Loop:
    """Takes pytest's place between collection and report."""

    def __init__(
        self,
        grading: Grading,
        submissions: Iterable[Submission],
        emit: Callable[[Graded], None],
        suite_sha256: str,
    ) -> None:
        self.grading = grading
        self.submissions = submissions
        self.emit = emit
        self.suite_sha256 = suite_sha256
        self.sampler = load_sampler(grading.assignment)
        self.picture: dict[str, Any] | None = None
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
        if call.excinfo is not None and item.stash.get(_ERROR, None) is None:
            item.stash[_ERROR] = call.excinfo.value
        outcome: Any = "passed" if call.excinfo is None else "failed"
        when: Any = call.when
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            return True
        try:
            for submission in self.submissions:
                self.emit(self._grade(submission))
        except AutograderError as error:
            self.failure = error
        self.finished = True
        return True

    def _grade(self, submission: Submission) -> Graded:
        started = time.perf_counter()
        files = read_files(submission)
        facts = {
            "sha256": fingerprint(files),
            "files": [{"name": name, "bytes": len(files[name])} for name in sorted(files)],
        }
        if not files:
            result = self._result(submission, Status.REJECTED, (), facts, _NOTHING)
            return Graded(result, {"seconds": 0.0})
        try:
            exercises = self._exercises(files)
        except EngineError as error:
            return self._given_up(submission, facts, error.message)
        except AutograderError:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of ours costs this submission only
            return self._given_up(submission, facts, f"{type(error).__name__}: {error}")
        broken = any(exercise.status == "engine_error" for exercise in exercises)
        status = Status.ENGINE_ERROR if broken else Status.GRADED
        message = ENGINE_TEXT if broken else None
        result = self._result(submission, status, exercises, facts, message)
        seconds = round(time.perf_counter() - started, 4)
        return Graded(result, self.grading.facts | {"seconds": seconds, "picture": self.picture})

    def _given_up(self, submission: Submission, facts: dict[str, Any], why: str) -> Graded:
        result = self._result(submission, Status.ENGINE_ERROR, (), facts, ENGINE_TEXT)
        return Graded(result, self.grading.facts | {"error": why[:500]})

    def _exercises(self, files: dict[str, bytes]) -> tuple[ExerciseResult, ...]:
        self.grading.open(files)
        try:
            outcomes = self._outcomes()
            self.picture = None if self.grading.until_failure else self._picture()
            return score(self.grading.assignment, self.grading.checks, outcomes)
        finally:
            self.grading.close_session()

    def _picture(self) -> dict[str, Any] | None:
        session = self.grading.session
        if self.sampler is None or session is None or session.exhausted:
            return None
        session.begin_check(0)
        student = Student(session, self.grading.assignment.modules[0])
        return take(self.sampler, student, self.grading.reference)

    def _result(
        self,
        submission: Submission,
        status: Status,
        exercises: tuple[ExerciseResult, ...],
        facts: dict[str, Any],
        message: Text | None,
    ) -> Result:
        return Result(
            assignment=self.grading.assignment.name,
            student=submission.student,
            status=status,
            points=total(exercise.points for exercise in exercises),
            max_points=self.grading.assignment.max_points,
            exercises=exercises,
            message=message,
            submission=facts,
            suite_sha256=self.suite_sha256,
            versions=versions(),
        )

    def _outcomes(self) -> list[Outcome]:
        over: dict[str, Verdict] = {}
        outcomes: list[Outcome] = []
        items = self.grading.items
        for number, (item, check) in enumerate(zip(items, self.grading.checks, strict=True)):
            if check.exercise in over:
                message = SKIPPED_TEXTS[over[check.exercise]]
                outcomes.append(Outcome(verdict=Verdict.SKIPPED, message=message))
                continue
            following = items[number + 1] if number + 1 < len(items) else items[0]
            outcomes.append(self._outcome(check, self._run(item, following), over))
            if self.grading.until_failure and outcomes[-1].verdict is not Verdict.PASSED:
                left = len(items) - len(outcomes)
                return outcomes + left * [Outcome(verdict=Verdict.SKIPPED, message=LEFT_TEXT)]
        return outcomes

    def _run(self, item: pytest.Item, following: pytest.Item) -> BaseException | None:
        """Run one check; the exception that ended it.

        A check that asks for nothing but our own fixtures and its parameters is called directly:
        pytest's protocol would cost more than the check.
        """
        arguments = self.grading.arguments(item)
        if arguments is None:
            item.stash[_ERROR] = None
            item.session._setupstate.teardown_exact(item)  # the one before may have been skipped
            runtestprotocol(item, log=False, nextitem=following)
            return item.stash[_ERROR]
        try:
            item.obj(**arguments)  # type: ignore[attr-defined]
        except (Exception, pytest.fail.Exception, pytest.skip.Exception) as error:  # noqa: BLE001
            return error  # whatever it is, it ends this check and no other
        return None

    def _outcome(
        self, check: Check, error: BaseException | None, over: dict[str, Verdict]
    ) -> Outcome:
        if error is None:
            return Outcome(verdict=Verdict.PASSED, message=check.title)
        if isinstance(error, CheckFailed):
            return Outcome(verdict=Verdict.FAILED, message=error.text, detail=error.detail)
        if isinstance(error, StudentFailure):
            if isinstance(error, WorkerDied) and error.over_limit:
                over[check.exercise] = error.verdict
            session = self.grading.session
            sources = {} if session is None else session.sources
            message, detail = explain(error, self.grading.assignment.limits, sources)
            return Outcome(verdict=_verdict(error), message=message, detail=detail, private=True)
        if isinstance(error, AssertionError):
            message = Text(
                de=f"Das gilt nicht: {check.title.de}", en=f"This does not hold: {check.title.en}"
            )
            return Outcome(
                verdict=Verdict.FAILED, message=message, detail=Text.same(str(error)[:500])
            )
        if isinstance(error, (KeyboardInterrupt, EngineError)):
            raise error
        said = f"{type(error).__name__}: {error}"[:500]
        return Outcome(verdict=Verdict.ENGINE_ERROR, message=ENGINE_TEXT, detail=Text.same(said))


def _verdict(error: StudentFailure) -> Verdict:
    raised = getattr(error, "raised", None)
    if raised is not None and raised.type_name == "NotImplementedError":
        return Verdict.FAILED
    return error.verdict


_NOTHING = Text(
    de="Die Abgabe enthält keine Datei, die bewertet werden könnte.",
    en="The submission holds no file that could be graded.",
)
