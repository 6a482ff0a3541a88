"""Graders that are forked, as those who want one see them."""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from typing import IO, Any, cast

from autograder.errors import EngineError

_READ_AT_START = ("PYTHON", "LD_", "LC_", "LANG", "MALLOC_", "OMP_", "OPENBLAS_", "MKL_")
_END_SECONDS = 2.0
_REQUEST = b"f"
_LOCK = threading.Lock()


class _ServerIsGoneError(Exception):
    """It has ended since the last grader; another one can be started."""


class ForkedGrader:
    """A grader, from when it is asked for.

    Parameters
    ----------
    config : dict
        See `Ledger.config`.
    errors : file
        Where it writes what goes wrong.

    Attributes
    ----------
    input, output : files
        What it reads and writes, as bytes.

    Raises
    ------
    EngineError
        If no grader can be started on this machine.
    """

    def __init__(self, config: dict[str, Any], errors: IO[bytes]) -> None:
        try:
            self._ask(config["formulas"], errors)
        except _ServerIsGoneError:  # with other pipes: it may have forked before it died
            self._ask(config["formulas"], errors)
        orders = {"config": config, "environment": _environment()}
        with suppress(BrokenPipeError):
            self.input.write(json.dumps(orders).encode() + b"\n")
            self.input.flush()

    def _ask(self, formulas: bool, errors: IO[bytes]) -> None:
        its_input, input_ = os.pipe2(os.O_CLOEXEC)
        output, its_output = os.pipe2(os.O_CLOEXEC)
        folder = os.open(".", os.O_PATH | os.O_CLOEXEC)
        self.input = cast("IO[bytes]", os.fdopen(input_, "wb"))
        self.output = cast("IO[bytes]", os.fdopen(output, "rb"))
        try:
            streams = [its_input, its_output, errors.fileno(), folder]
            self._handle = _fork(streams, formulas=formulas)
        except BaseException:
            self.input.close()
            self.output.close()
            raise
        finally:
            for descriptor in (its_input, its_output, folder):
                os.close(descriptor)

    def kill(self) -> None:
        """End it at once."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def end(self) -> None:
        """Close its input, give it a moment, make sure."""
        for pipe in (self.input, self.output):
            with suppress(BrokenPipeError):
                pipe.close()
        ended = select.poll()
        ended.register(self._handle, select.POLLIN)
        if not ended.poll(1e3 * _END_SECONDS):
            self.kill()
            ended.poll()
        os.close(self._handle)


class _Server:
    """The process that forks, and what it was started with."""

    def __init__(self, *, formulas: bool) -> None:
        environment = _environment()
        self._started_with = _read_at_start(environment)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the server
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            arguments = [str(theirs.fileno()), str(int(formulas))]
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "autograder.batch.fork_server", *arguments],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                env=environment,
            )

    def fits(self) -> bool:
        """Whether one that is started now would be no other."""
        return self._started_with == _read_at_start(_environment())

    def fork(self, streams: list[int]) -> int | None:
        """A handle of the process it forks; None if it has died."""
        with suppress(OSError):
            socket.send_fds(self._control, [_REQUEST], streams)
            _said, handles, _flags, _address = socket.recv_fds(self._control, 1, 1)
            return next(iter(handles), None)
        return None

    def last_words(self) -> str:
        """The end of what it wrote to stderr."""
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace").strip()[-800:]

    @property
    def status(self) -> int | None:
        """How it ended; None while it lives."""
        return self._process.returncode

    def end(self) -> None:
        """Let it end; what it has forked stays."""
        self._control.close()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()


_servers: dict[tuple[int, bool], _Server] = {}  # by the process they serve, and `formulas`


def _fork(streams: list[int], *, formulas: bool) -> int:
    """A handle of a new grader; its server is started where there is none that can be used."""
    key = os.getpid(), formulas
    with _LOCK:
        if key in _servers and not _servers[key].fits():
            _servers.pop(key).end()
        is_new = key not in _servers
        server = _servers.pop(key, None) or _Server(formulas=formulas)
        try:
            handle = server.fork(streams)
        except BaseException:  # what it still answers is for nobody
            server.end()
            raise
        if handle is not None:
            _servers[key] = server
            return handle
        words = server.last_words()
        server.end()
    if not is_new:
        raise _ServerIsGoneError
    raise EngineError(
        f"a grader did not start: {words or f'it ended with {server.status}'}",
        "`autograder doctor` shows what this machine offers.",
    )


@atexit.register
def end_servers() -> None:
    """End those of this process, as its own end does; the next grader starts another one."""
    with _LOCK:
        for key in [key for key in _servers if key[0] == os.getpid()]:
            _servers.pop(key).end()


def _environment() -> dict[str, str]:
    """The graders' environment: no plugin and no option of the user's pytest."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    return kept | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "OPENBLAS_NUM_THREADS": "1"}


def _read_at_start(environment: dict[str, str]) -> dict[str, str]:
    """What of an environment cannot be given to an interpreter that runs already."""
    return {key: value for key, value in environment.items() if key.startswith(_READ_AT_START)}
