"""A running zygote: start it, order workers from it, hear how they ended."""

from __future__ import annotations

import json
import os
import select
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from autograder.course.packages import NONE, Packages
from autograder.course.records import Limits
from autograder.errors import EngineError, IsolationError
from autograder.sandbox.runtime import runtime
from autograder.sandbox.tiers import NOBODY, Tier, launch, may_change_user
from autograder.temporary import TemporaryFolder

_START_SECONDS = 20.0
_REPORT_SECONDS = 10.0
_MESSAGE = 1 << 16
_SOCKET_BUFFER = 1 << 20
_WORKERS_PER_ZYGOTE = 500


@dataclass(frozen=True, slots=True)
class Process:
    """A fresh worker: its pid as seen from here, a handle that cannot be reused, both pipes."""

    pid: int
    handle: int
    channel: socket.socket
    output: int


class Box:
    """One zygote in one tier, and the workers it forks, one at a time.

    Parameters
    ----------
    tier : Tier
        How it is isolated.
    files : bool
        Whether the exercises read or write files.
    limits : Limits
        `scratch_mb` sizes the scratch folder.
    packages : Packages
        What workers find beyond numpy.

    Raises
    ------
    IsolationError
        If the zygote does not come up in this tier; the message says what the system said.
    """

    def __init__(
        self, tier: Tier, *, files: bool, limits: Limits, packages: Packages = NONE
    ) -> None:
        if tier is Tier.BUBBLEWRAP and os.getuid() == 0:
            # The kernel would go on seeing uid 0, which may write to most of /proc/sys.
            raise IsolationError(f"{tier}: not as root; own namespaces are stronger there")
        self.tier = tier
        self.files = files
        self.limits = limits
        self.packages = packages
        self.forks = 0
        self.tainted = False
        self._folder: TemporaryFolder | None = None
        self._aside: list[TemporaryFolder] = []
        if tier is Tier.WEAK or (files and tier is Tier.CONFINED):
            self._new_folder()
        self._start()

    @property
    def folder(self) -> Path | None:
        """The scratch folder, where it is one of this machine's."""
        return None if self._folder is None else self._folder.path

    def _new_folder(self) -> None:
        self._folder = TemporaryFolder("scratch")
        if self.tier is Tier.CONFINED and may_change_user():
            os.chown(self._folder.path, NOBODY, NOBODY)

    def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        order = launch(
            self.tier,
            runtime(),
            control=theirs.fileno(),
            files=self.files,
            packages=self.packages,
            scratch_mb=self.limits.scratch_mb,
            scratch=self._folder.path if self._folder else None,
        )
        with theirs, tempfile.TemporaryFile() as errors:
            try:
                self._process = subprocess.Popen(
                    order.command,
                    env=order.environment,
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=errors,
                    cwd="/",
                    start_new_session=True,
                )
            except OSError as error:
                ours.close()
                raise IsolationError(f"{self.tier}: {error}") from None
            self._control = ours
            theirs.close()
            seconds = _START_SECONDS * (1 + len(self.packages.modules))
            if not self._receive_message(seconds):
                self.close()
                errors.seek(0)
                said = errors.read().decode(errors="replace").strip().splitlines()
                raise IsolationError(f"{self.tier}: {said[-1] if said else 'no answer'}")
        self._address_space = _address_space(self._first_process())

    def _first_process(self) -> int:
        """The pid of the zygote itself: the deepest only child of what was started."""
        pid = self._process.pid
        while True:
            children = Path(f"/proc/{pid}/task/{pid}/children")
            below = children.read_text().split() if children.exists() else []
            if len(below) != 1:
                return pid
            pid = int(below[0])

    def _receive_message(self, seconds: float) -> dict[str, Any] | None:
        if not select.select([self._control], [], [], seconds)[0]:
            return None
        message = self._control.recv(_MESSAGE)
        return json.loads(message) if message else None

    def fork(self, limits: Limits) -> Process:
        """A fresh worker under `limits`; the one before must have been reported.

        Raises
        ------
        EngineError
            If the zygote does not answer.
        """
        if self.tainted or self.forks >= _WORKERS_PER_ZYGOTE:
            self._restart()
        self.forks += 1
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SOCKET_BUFFER)
        read, write = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        os.set_blocking(write, True)
        order = {
            "address_space": self._address_space + (limits.memory_mb << 20),
            "scratch_bytes": limits.scratch_mb << 20,
            "cpu_seconds": int(limits.submission_seconds) + 10,
        }
        try:
            with theirs:
                fds = [theirs.fileno(), write]
                socket.send_fds(self._control, [json.dumps(order).encode()], fds)
                if not select.select([self._control], [], [], _REPORT_SECONDS)[0]:
                    raise TimeoutError(f"silent for {_REPORT_SECONDS:g} s")
                message, handles, _flags, _address = socket.recv_fds(self._control, _MESSAGE, 1)
        except OSError as error:
            message, handles = b"", []
            self.tainted = True
            reason = str(error)
        else:
            reason = "no answer"
        finally:
            os.close(write)
        if not message or not handles:
            ours.close()
            os.close(read)
            self.tainted = True
            raise EngineError(f"the sandbox's zygote is gone ({reason})")
        return Process(_pid_of(handles[0]), handles[0], ours, read)

    def ended(self) -> dict[str, Any]:
        """How the last worker ended: wait status, CPU seconds, memory, whether anything was left.

        Raises
        ------
        EngineError
            If the zygote does not say so.
        """
        report = self._receive_message(_REPORT_SECONDS)
        if report is None:
            self.tainted = True
            raise EngineError("the sandbox's zygote did not report how the worker ended")
        if report["leftovers"] or not report["clean"]:
            self.tainted = True
        return report

    def _restart(self) -> None:
        self._stop()
        if self._folder is not None:
            self._aside.append(self._folder)  # emptying it may take long, or be impossible
            self._new_folder()
        self.tainted = True
        try:
            self._start()
        except IsolationError as error:
            raise EngineError(f"the sandbox did not start again: {error.message}") from None
        self.forks, self.tainted = 0, False

    def _stop(self) -> None:
        self._control.close()
        try:
            self._process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def close(self) -> None:
        """End the zygote and remove its scratch folder; to do so again does nothing."""
        self._stop()
        if self._folder is not None:
            self._aside.append(self._folder)
        self._folder = None
        while self._aside:
            self._aside.pop().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


def cpu_seconds(pid: int) -> float:
    """CPU time of a process and all its threads, in seconds (0.0 when it is gone)."""
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return 0.0


def _pid_of(handle: int) -> int:
    for line in Path(f"/proc/self/fdinfo/{handle}").read_text().splitlines():
        if line.startswith("Pid:"):
            return int(line[4:])
    raise EngineError("no pid in the handle of a worker")


def _address_space(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE")
