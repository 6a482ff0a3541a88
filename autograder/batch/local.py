"""Grade a batch on this machine: graders fed one submission ahead, replaced when they die."""

from __future__ import annotations

import os
import selectors
import time
from collections.abc import Iterator
from typing import Any

from autograder.batch.ledger import Ledger
from autograder.batch.process import GraderProcess
from autograder.batch.request import Event, GradeRequest
from autograder.errors import EngineError
from autograder.gradebook.lock import lock

_LONGEST = 2.0  # seconds between two looks at the graders, of which one is waited for a second
_AHEAD = 2  # submissions a grader holds: one being graded, one to begin at once


def grade_batch(request: GradeRequest) -> Iterator[Event]:
    """Grade what the request names; every result is on disk before its event is yielded.

    Raises
    ------
    AutograderError
        If the suite, the sandbox or the results folder is not usable.
    """
    graders = WarmGraders()
    try:
        yield from graders.grade(request)
    finally:
        graders.end()


class WarmGraders:
    """Graders that outlive a batch: the next one of the same suite finds them ready.

    Between two batches they wait without using the processor, and hold no lock.
    """

    def __init__(self) -> None:
        self._batch: _Batch | None = None

    def grade(self, request: GradeRequest) -> Iterator[Event]:
        """As `grade_batch`; graders of another suite, and those of a batch that failed, end."""
        ledger = Ledger(request)
        if self._batch is not None and not self._batch.fits(ledger, request.jobs):
            self.end()
        with lock(request.results):
            batch = self._batch or _Batch(ledger, request.jobs)
            self._batch, batch.ledger = batch, ledger
            whole = False
            try:
                yield from batch.run()
                whole = True
            finally:
                if not whole:
                    self.end()

    def end(self) -> None:
        """End them all."""
        if self._batch is not None:
            self._batch.end()
            self._batch = None


class _Batch:
    def __init__(self, ledger: Ledger, jobs: int) -> None:
        self.ledger = ledger
        self.jobs = jobs
        self.graders: list[GraderProcess] = []
        self.selector = selectors.DefaultSelector()
        self.ready = 0
        self._looked = time.monotonic()

    def fits(self, ledger: Ledger, jobs: int) -> bool:
        """Whether its graders would be started in the same way for another run."""
        return (self.ledger.config, self.jobs) == (ledger.config, jobs)

    def run(self) -> Iterator[Event]:
        while self.ledger.waiting or any(grader.holds for grader in self.graders):
            yield from self._hand_out()
            if self.graders:
                yield from self._listen()

    def end(self) -> None:
        for grader in self.graders:
            grader.end()
        self.selector.close()

    def _hand_out(self) -> Iterator[Event]:
        for depth in range(1, _AHEAD + 1):
            for number in range(self.jobs):
                if self._must_wait():
                    return
                idle = number >= len(self.graders) or len(self.graders[number].holds) < depth
                if not idle:
                    continue
                for found in self.ledger.next_submissions():
                    if isinstance(found, Event):
                        yield found
                    else:
                        self._grader(number).hand_over(found)

    def _must_wait(self) -> bool:
        """Whether what is tried again is being graded, or is the next while others are."""
        held = [submission for grader in self.graders for submission in grader.holds]
        return bool(held) and (self.ledger.next_is_suspect or any(map(self.ledger.alone, held)))

    def _grader(self, number: int) -> GraderProcess:
        if number < len(self.graders):
            return self.graders[number]
        cpus = sorted(os.sched_getaffinity(0))
        cpu = cpus[len(self.graders) % len(cpus)] if self.jobs <= len(cpus) else None
        grader = GraderProcess(self.ledger.config | {"cpu": cpu})
        self.graders.append(grader)
        self.selector.register(grader.output, selectors.EVENT_READ, grader)
        return grader

    def _listen(self) -> Iterator[Event]:
        for key, _events in self.selector.select(timeout=1.0):
            grader: GraderProcess = key.data
            lines = grader.lines()
            if lines is None:
                yield from self._dismiss_dead(grader)
                continue
            for line in lines:
                yield from self._take_line(grader, line)
        self._watch()

    def _take_line(self, grader: GraderProcess, line: dict[str, Any]) -> Iterator[Event]:
        if "ready" in line:
            self.ready += 1
            return
        event = self.ledger.answered(grader.holds.popleft(), line)
        grader.held = 0.0
        yield event

    def _dismiss_dead(self, grader: GraderProcess) -> Iterator[Event]:
        """Its submissions go back; the one it was at is to blame."""
        self.selector.unregister(grader.output)
        self.graders.remove(grader)
        words = grader.last_words()
        grader.end()
        if self.ready == 0:
            raise EngineError(f"a grader did not start: {words}")
        if grader.holds:
            guilty = grader.holds.popleft()
            self.ledger.waiting.extendleft(reversed(grader.holds))
            yield self.ledger.died(guilty, words)

    def _watch(self) -> None:
        """Kill a grader that holds one submission for longer than any submission may take.

        The time in which this process stood still as well is nobody's: a Ctrl-Z, a closed laptop.
        """
        now = time.monotonic()
        passed, self._looked = min(now - self._looked, _LONGEST), now
        share = max(1.0, self.jobs / len(os.sched_getaffinity(0)))
        for grader in self.graders:
            grader.held += passed
            if grader.holds and grader.held > share * self.ledger.seconds:
                grader.kill()
