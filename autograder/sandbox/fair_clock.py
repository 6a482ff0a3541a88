"""The time that counts for a worker: it stands still while the machine does."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from autograder.errors import EngineError
from autograder.sandbox.box import cpu_seconds

TICK = 0.05  # seconds between two looks at a worker
_LONGEST = 0.25  # what passes between two looks beyond this, we ourselves stood still
_STOPPED = "TtD"  # stopped, traced, or waiting for a disk


class Stalled(EngineError):
    """A call took long, and neither did it compute nor wait: the machine stood still."""


@dataclass(frozen=True, slots=True)
class Look:
    """A process at one moment.

    Attributes
    ----------
    state : str
        Its letter in /proc/PID/stat; empty where that cannot be read.
    cpu : float
        CPU seconds that it has used.
    queued : float
        Seconds that it, and this thread of ours, have been ready and without a core.
    """

    state: str
    cpu: float
    queued: float


class FairClock:
    """Seconds in which a worker could work on the calls it was given, or waited by its own will.

    Waiting for a core, being stopped, and the time in which we stood still ourselves do not
    count. So a verdict depends on what the code did with its time, not on what else ran.

    Parameters
    ----------
    pid : int
        The worker.
    now : callable
        A monotonic clock.
    look : callable
        How the process of that number is.
    """

    def __init__(
        self,
        pid: int,
        *,
        now: Callable[[], float] = time.monotonic,
        look: Callable[[int], Look] | None = None,
    ) -> None:
        self._pid = pid
        self._now = now
        self._look = look or look_at
        self._settled = 0.0
        self._pending = 0.0  # of calls, not settled yet
        self._computing = 0.0  # beyond what is settled, at the last look
        self._calls = 0
        self._before = self._look(pid)
        self._last = self._looked = now()
        self._passed = 0.0  # of this call, without the time in which we stood still
        self._began_at = 0.0

    @property
    def seconds(self) -> float:
        """What counts so far, as of the last look."""
        return self._settled + self._computing

    @property
    def lost(self) -> float:
        """Seconds of the outermost call in which we saw that the worker could not work."""
        return self._passed - (self.seconds - self._began_at)

    def enter(self) -> None:
        """A call begins, perhaps within another."""
        if self._pending >= TICK:  # many short calls: it waits for us now, all can be settled
            self._settle_pending()
        self._last = self._now()
        self._calls += 1
        if self._calls == 1:
            self._passed, self._began_at = 0.0, self.seconds

    def leave(self) -> None:
        """The call that began last is over."""
        self._calls -= 1
        self._note_passed_time()

    def tick(self) -> float:
        """What counts so far; looked at anew if the last look was a while ago."""
        if self._now() - self._looked >= TICK:
            self._note_passed_time()
            self._settle_pending()
        return self.seconds

    @contextmanager
    def callback_time(self) -> Iterator[None]:
        """The worker has called a function of ours: what counts is what that computes."""
        self._note_passed_time()
        before = time.thread_time()
        try:
            yield
        finally:
            computed = time.thread_time() - before
            self._settled += computed
            self._passed += computed
            self._last = self._now()

    def stop(self) -> None:
        """Settle what can be: the worker is about to end."""
        if self._calls:
            self._note_passed_time()
        self._settle_pending()

    def _note_passed_time(self) -> None:
        now = self._now()
        passed = min(now - self._last, _LONGEST)
        self._pending += passed
        self._passed += passed
        self._last = now

    def _settle_pending(self) -> None:
        seen = self._look(self._pid)
        self._looked = self._now()
        used = max(0.0, seen.cpu - self._before.cpu)
        if seen.state == "R":  # how long it has been without a core is known when it has one
            self._computing = used
            return
        counted = 0.0 if seen.state in _STOPPED and seen.state else self._pending
        queued = max(0.0, seen.queued - self._before.queued)
        self._settled += max(used, counted - queued)
        self._pending = self._computing = 0.0
        self._before = seen


def look_at(pid: int) -> Look:
    """How a process is; without a /proc that tells, it counts as waiting."""
    words = _read(f"/proc/{pid}/stat").rpartition(")")[2].split(None, 1)
    queued = _queued_seconds(f"/proc/{pid}/schedstat") + _queued_seconds(
        "/proc/thread-self/schedstat"
    )
    return Look(state=words[0] if words else "", cpu=cpu_seconds(pid), queued=queued)


def _queued_seconds(path: str) -> float:
    words = _read(path).split()
    return int(words[1]) / 1e9 if len(words) > 1 else 0.0


def _read(path: str) -> str:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return ""
    try:
        return os.read(descriptor, 4096).decode(errors="replace")
    except OSError:  # it has just ended
        return ""
    finally:
        os.close(descriptor)
