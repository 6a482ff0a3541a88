"""Grade a batch on this machine: graders fed one submission ahead, replaced when they die."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Any, cast

from autograder import errors
from autograder.batch.plan import up_to_date, wanted
from autograder.batch.request import Event, GradeRequest, Kind
from autograder.batch.suite import suite_sha256
from autograder.errors import EngineError
from autograder.grade.explain import ENGINE_TEXT
from autograder.grade.runner import versions
from autograder.gradebook.lock import lock
from autograder.gradebook.store import Store
from autograder.model import Result, Status, Submission

_AHEAD = 2  # submissions a grader holds: one being graded, one to begin at once
_TRIES = 2  # grader deaths that one submission may cause
_GRACE_SECONDS = 60.0


def grade_batch(request: GradeRequest) -> Iterator[Event]:
    """Grade what the request names; every result is on disk before its event is yielded.

    Raises
    ------
    AutograderError
        If the suite, the sandbox or the results folder is not usable.
    """
    submissions = wanted(request)
    with lock(request.results):
        yield from _Batch(request, submissions).run()


class _Grader:
    """A grader process and the submissions it holds, the oldest first."""

    def __init__(self, config: dict[str, Any]) -> None:
        self.holds: deque[Submission] = deque()
        self.since = time.monotonic()
        self.buffer = b""
        self.errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the grader
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "autograder.batch.grader", json.dumps(config)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            env=_environment(),
        )
        self.process = process
        self.input = cast("IO[bytes]", process.stdin)
        self.output = cast("IO[bytes]", process.stdout)

    def hand(self, submission: Submission) -> None:
        """Give it one more submission; a grader that is dead is noticed by its output ending."""
        if not self.holds:
            self.since = time.monotonic()
        self.holds.append(submission)
        line = json.dumps([submission.student, str(submission.folder)])
        with suppress(BrokenPipeError):
            self.input.write(line.encode() + b"\n")
            self.input.flush()

    def lines(self) -> list[dict[str, Any]] | None:
        """What it has said since; None when it has ended."""
        chunk = os.read(self.output.fileno(), 1 << 20)
        if not chunk:
            return None
        *whole, self.buffer = (self.buffer + chunk).split(b"\n")
        return [json.loads(line) for line in whole]

    def last_words(self) -> str:
        """The end of what it wrote to stderr."""
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace").strip()[-800:]

    def end(self) -> None:
        """Close its input, give it a moment, make sure."""
        for pipe in (self.input, self.output):
            with suppress(BrokenPipeError):
                pipe.close()
        try:
            self.process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.errors.close()


class _Batch:
    def __init__(self, request: GradeRequest, submissions: list[Submission]) -> None:
        self.request = request
        self.store = Store(request.results)
        self.suite = suite_sha256(request.assignment, request.course.seed)
        self.versions = versions()
        self.total = len(submissions)
        self.done = 0
        self.waiting = deque(submissions)
        self.deaths: Counter[str] = Counter()
        self.graders: list[_Grader] = []
        self.selector = selectors.DefaultSelector()
        self.ready = 0

    def run(self) -> Iterator[Event]:
        try:
            while self.waiting or any(grader.holds for grader in self.graders):
                yield from self._hand_out()
                if self.graders:
                    yield from self._listen()
        finally:
            for grader in self.graders:
                grader.end()
            self.selector.close()

    def _next(self) -> Iterator[Submission | Event]:
        """The next submission to be graded, and an event for each that is up to date."""
        while self.waiting:
            submission = self.waiting.popleft()
            if not self.request.regrade:
                stored = up_to_date(submission, self.store, self.suite, self.versions)
                if stored is not None:
                    yield self._event(Kind.UNCHANGED, submission.student, stored, stored)
                    continue
            yield submission
            return

    def _hand_out(self) -> Iterator[Event]:
        for depth in range(1, _AHEAD + 1):
            for number in range(self.request.jobs):
                idle = number >= len(self.graders) or len(self.graders[number].holds) < depth
                if not idle:
                    continue
                for found in self._next():
                    if isinstance(found, Event):
                        yield found
                    else:
                        self._grader(number).hand(found)

    def _grader(self, number: int) -> _Grader:
        if number < len(self.graders):
            return self.graders[number]
        cpus = sorted(os.sched_getaffinity(0))
        pinned = self.request.jobs <= len(cpus)
        grader = _Grader(
            {
                "course": str(self.request.course.root),
                "folder": str(self.request.assignment.folder),
                "sandbox": self.request.sandbox,
                "seed": self.request.course.seed,
                "suite_sha256": self.suite,
                "until_failure": self.request.until_failure,
                "cpu": cpus[len(self.graders) % len(cpus)] if pinned else None,
            }
        )
        self.graders.append(grader)
        self.selector.register(grader.output, selectors.EVENT_READ, grader)
        return grader

    def _listen(self) -> Iterator[Event]:
        for key, _events in self.selector.select(timeout=1.0):
            grader: _Grader = key.data
            lines = grader.lines()
            if lines is None:
                yield from self._died(grader)
                continue
            for line in lines:
                yield from self._said(grader, line)
        self._watch()

    def _said(self, grader: _Grader, line: dict[str, Any]) -> Iterator[Event]:
        if "error" in line:
            kind = getattr(errors, line["error"], EngineError)
            raise kind(line["message"], line["hint"])
        if "ready" in line:
            self.ready += 1
            return
        submission = grader.holds.popleft()
        grader.since = time.monotonic()
        result = Result.from_json(line["result"])
        before = self.store.read(submission.student, submission.assignment)
        self.store.write(result, line["run"])
        yield self._event(Kind.GRADED, submission.student, result, before, line["run"])

    def _died(self, grader: _Grader) -> Iterator[Event]:
        """Its submissions go back; the one it was at is to blame, and is given up after two."""
        self.selector.unregister(grader.output)
        self.graders.remove(grader)
        words = grader.last_words()
        grader.end()
        if self.ready == 0:
            raise EngineError(f"a grader did not start: {words}")
        if not grader.holds:
            return
        guilty = grader.holds[0]
        self.deaths[guilty.student] += 1
        if self.deaths[guilty.student] >= _TRIES:
            grader.holds.popleft()
            yield self._give_up(guilty, words)
        else:
            yield self._event(Kind.INTERRUPTED, guilty.student, None, None)
        self.waiting.extendleft(reversed(grader.holds))

    def _give_up(self, submission: Submission, words: str) -> Event:
        before = self.store.read(submission.student, submission.assignment)
        result = Result(
            assignment=submission.assignment,
            student=submission.student,
            status=Status.ENGINE_ERROR,
            points=0.0,
            max_points=self.request.assignment.max_points,
            message=ENGINE_TEXT,
            suite_sha256=self.suite,
            versions=self.versions,
        )
        run = {"error": f"its grader died {_TRIES} times: {words}"}
        self.store.write(result, run)
        return self._event(Kind.GRADED, submission.student, result, before, run)

    def _watch(self) -> None:
        """Kill a grader that holds one submission for longer than any submission may take."""
        allowed = self.request.assignment.limits.submission_seconds * 2 + _GRACE_SECONDS
        for grader in self.graders:
            if grader.holds and time.monotonic() - grader.since > allowed:
                grader.process.kill()

    def _event(
        self,
        kind: Kind,
        student: str,
        result: Result | None,
        before: Result | None,
        run: dict[str, Any] | None = None,
    ) -> Event:
        self.done += kind is not Kind.INTERRUPTED
        return Event(
            kind=kind,
            student=student,
            result=result,
            before=before,
            run=run or {},
            done=self.done,
            total=self.total,
        )


def _environment() -> dict[str, str]:
    """The graders' environment: no plugin and no option of the user's pytest."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    return kept | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "OPENBLAS_NUM_THREADS": "1"}
