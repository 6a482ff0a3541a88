"""Bound what one step of grading takes of this process, and know the steps that are done."""

from __future__ import annotations

import json
import mmap
import signal
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from autograder.course.records import Verdict
from autograder.sandbox.worker_failures import TooMuch

_AGAIN = 1.0  # after which the signal comes again, if something has caught what it raises
_ROOM = 1 << 20
_STEP = 64  # bytes for the name of a step
_SPENT = struct.Struct("d")
_FIRST = _STEP + _SPENT.size  # where the notes begin

Known = dict[str, Any]


class Notes:
    """Memory that a fork shares with the process that watches over it."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, _ROOM)
        self.clear()

    def clear(self) -> None:
        """Begin anew."""
        self._end = _FIRST
        self._memory[:_FIRST] = bytes(_FIRST)
        self._memory[_FIRST] = 0

    def begin(self, step: str, spent: float = 0.0) -> None:
        """What is being done now, and what of the submission's time its calls have used."""
        self._memory[:_STEP] = step.encode()[:_STEP].ljust(_STEP, b"\0")
        self._memory[_STEP:_FIRST] = _SPENT.pack(spent)

    @property
    def spent(self) -> float:
        """The submission's time that had been used when the last step began."""
        seconds: float = _SPENT.unpack(self._memory[_STEP:_FIRST])[0]
        return seconds

    def add(self, step: str, known: Known) -> None:
        """Keep how a step ended; one that does not fit is done again if need be."""
        line = json.dumps([step, known]).encode() + b"\n\0"
        if self._end + len(line) <= _ROOM:
            self._memory[self._end : self._end + len(line)] = line
            self._end += len(line) - 1

    def read(self) -> tuple[str, dict[str, Known]]:
        """The step that was begun last, and how the others ended; `add` goes on from there."""
        self._end = max(_FIRST, self._memory.find(b"\0", _FIRST))
        step = self._memory[:_STEP].rstrip(b"\0").decode()
        lines = self._memory[_FIRST : self._end].splitlines()
        return step, dict(json.loads(line) for line in lines)


class Watch:
    """The steps of one submission after another, each within its CPU time.

    In a fork that is watched over, the kernel ends the process at the limit, also within a single
    call of numpy; what is done by then has been noted. Anywhere else TooMuch is raised.

    Parameters
    ----------
    seconds : float
        CPU time of this process for one step.

    Attributes
    ----------
    phase : str
        What the checks are run for: `own`, `carried` or `mutants`.
    spent : callable
        Gives the submission's time that calls in this process have used.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.phase = "own"
        self.spent: Callable[[], float] = lambda: 0.0
        self._notes: Notes | None = None
        self._known: dict[str, Known] = {}
        self._given_up = False
        self._seconds_before = 0.0

    @property
    def is_resumed(self) -> bool:
        """Whether a fork before this one has ended over the submission."""
        return bool(self._known)

    @property
    def ended(self) -> list[str]:
        """The steps of the submission over which a fork has ended."""
        return [s for s, known in self._known.items() if known.keys() == {"verdict", "ended"}]

    def fork(self, notes: Notes) -> None:
        """From now on this process is a fork that may be ended at any moment."""
        self._notes = notes
        signal.signal(signal.SIGPROF, signal.SIG_DFL)

    def submission(self, *, seconds_before: float = 0.0, given_up: bool = False) -> None:
        """Begin a submission, or go on with one from its notes.

        Parameters
        ----------
        seconds_before : float
            What forks before this one have spent on it: CPU time of theirs, and its calls.
        given_up : bool
            Whether it has ended so many that no further step is tried.
        """
        self._known = self._notes.read()[1] if self._notes else {}
        self._seconds_before, self._given_up = seconds_before, given_up
        self.phase = "own"

    def left(self, seconds: float) -> float:
        """What is left of the submission's time."""
        return max(0.0, seconds - self._seconds_before)

    def begin(self, step: str, *, always: bool = False) -> Known | None:
        """Begin a step, unless it is known how it ends: then that."""
        known = self._known.get(step)
        if known is None and self._given_up and not always:
            return {"verdict": Verdict.TIMEOUT}
        if known is None and self._notes is not None:
            self._notes.begin(step, self.spent())
            signal.setitimer(signal.ITIMER_PROF, self._seconds)
        return known

    def note(self, step: str, known: Known) -> None:
        """Keep how a step ended, if this process may be ended."""
        if self._notes is not None:
            self._notes.add(step, known)

    def forget(self) -> None:
        """Everything about the submission is done again."""
        self._known = {}
        if self._notes is not None:
            self._notes.clear()

    @contextmanager
    def limit(self) -> Iterator[None]:
        """Raise TooMuch at the limit, where no other process would take over."""
        if self._notes or threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGPROF, _raise_too_much)
        signal.setitimer(signal.ITIMER_PROF, self._seconds, _AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0.0)
            signal.signal(signal.SIGPROF, before)


def _raise_too_much(_signal: int, _frame: object) -> NoReturn:
    raise TooMuch
