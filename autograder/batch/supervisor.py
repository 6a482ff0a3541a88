"""Keep a grader alive: what ends the fork that it works in costs one step of one submission."""

from __future__ import annotations

import ctypes
import gc
import json
import os
import resource
import shutil
import signal
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.course.records import Verdict
from autograder.grading.watch import Notes, Watch
from autograder.sandbox.box import Box

MAX_DEATHS = 3  # of forks over one submission; what is not done by then is not tried
_GROWTH = 1 << 30  # bytes that a fork may take beyond what it starts with
_MESSAGE = 1 << 16
_PDEATHSIG = 1


def supervised_lines(
    lines: Iterator[str], watch: Watch, open_box: Callable[[], Box], ready: Callable[[str], None]
) -> Iterator[str]:
    """The lines, in a fork of this process; the process itself stays here until all are done.

    Everything that is loaded by now is warm in every fork. A fork that the kernel ends is
    replaced by one that goes on where it ended: an overrun costs that step, anything else is
    tried once more from the beginning.

    Parameters
    ----------
    lines : iterator of str
        A submission each.
    watch : Watch
        Of the fork.
    open_box : callable
        In the fork: its sandbox, which ends with it.
    ready : callable
        Told the tier of the first one.

    Yields
    ------
    str
        In the fork only.
    """
    keeper = _Keeper(lines, ready)
    gc.collect()
    gc.freeze()
    while True:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        fork = os.fork()
        if fork == 0:
            ours.close()
            _bind_to_parent()
            _bound_memory()
            watch.fork(keeper.notes)
            yield from _handed_lines(theirs, watch, open_box())
            return
        theirs.close()
        with ours:
            done = keeper.feed(ours)
        _pid, status, used = os.wait4(fork, 0)
        if done or os.WIFEXITED(status):  # at an error it has said so itself
            os._exit(os.waitstatus_to_exitcode(status))
        keeper.note_death(os.WTERMSIG(status), used.ru_utime + used.ru_stime)


def _bind_to_parent() -> None:
    ctypes.CDLL(None).prctl(_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _bound_memory() -> None:
    """Let an array that is far too large be a MemoryError."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    bound = pages * os.sysconf("SC_PAGE_SIZE") + _GROWTH
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY or bound < soft:
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


def _handed_lines(channel: socket.socket, watch: Watch, box: Box) -> Iterator[str]:
    """What the supervisor hands over, asked for one by one."""
    while True:
        channel.send(json.dumps([box.tier, str(box.folder or "")]).encode())
        message = channel.recv(_MESSAGE)
        if not message:
            return
        line, seconds_before, given_up = json.loads(message)
        watch.submission(seconds_before=seconds_before, given_up=given_up)
        yield line


class _Keeper:
    """What a fork is at, so that the next one can go on with it."""

    def __init__(self, lines: Iterator[str], ready: Callable[[str], None]) -> None:
        self.notes = Notes()
        self._ready: Callable[[str], None] | None = ready
        self._lines = lines
        self._line: str | None = None
        self._again = False
        self._spent = 0.0
        self._deaths: Counter[str] = Counter()
        self._scratch = ""

    def feed(self, channel: socket.socket) -> bool:
        """Hand one line after another to a fork; False if it ends before they do."""
        while request := channel.recv(_MESSAGE):
            tier, self._scratch = json.loads(request)
            if self._ready is not None:
                self._ready(tier)
                self._ready = None
            if not self._again:
                self._line = next(self._lines, None)
                self._spent = 0.0
                self._deaths.clear()
                self.notes.clear()
            if self._line is None:
                return True
            given_up = self._deaths.total() >= MAX_DEATHS
            self._again = False
            channel.send(json.dumps([self._line, self._spent, given_up]).encode())
        return False

    def note_death(self, number: int, used: float) -> None:
        """A fork was ended by a signal: settle what the next one does with the step."""
        if self._line is None:
            os._exit(4)  # before the first submission: this machine cannot grade
        step, _ = self.notes.read()
        self._spent += used + self.notes.spent
        self._deaths[step] += 1
        self._again = True
        if number == signal.SIGPROF:
            self.notes.add(step, {"verdict": Verdict.TIMEOUT, "ended": number})
        elif self._deaths[step] > 1:
            self.notes.add(step, {"verdict": Verdict.ENGINE_ERROR, "ended": number})
        else:
            self.notes.clear()  # it may have been the machine
        if self._scratch:
            shutil.rmtree(self._scratch, ignore_errors=True)
