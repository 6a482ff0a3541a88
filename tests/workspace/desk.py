"""A Python that has loaded pytest and numpy once, and is forked for each `python -m pytest`.

Started as a program by `Desk`. It reads lines of JSON with arguments, folder and environment; each
answer is the length of what was printed, what was printed, and the exit status.
"""

from __future__ import annotations

import json
import os
import runpy
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

_ANSWER = struct.Struct("<iI")


class Desk:
    """The other end: a process that lives as long as these tests."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment | {"OPENBLAS_NUM_THREADS": "1"},
            cwd="/",
        )

    def run(
        self, arguments: tuple[str, ...], folder: Path, environment: dict[str, str]
    ) -> tuple[int, bytes]:
        """Exit status and output of `python -m pytest ...` in a folder."""
        request = {"arguments": arguments, "folder": str(folder), "environment": environment}
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        self._process.stdin.flush()
        status, length = _ANSWER.unpack(self._process.stdout.read(_ANSWER.size))
        return status, self._process.stdout.read(length)

    def close(self) -> None:
        """End it."""
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()


def _serve() -> None:
    """Fork for each line."""
    import numpy  # noqa: F401
    import pytest  # noqa: F401
    from _pytest.config import get_config

    get_config()  # and the plugins that belong to it
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    for line in sys.stdin.buffer:
        request = json.loads(line)
        with tempfile.TemporaryFile() as printed:
            pid = os.fork()
            if pid == 0:
                answers.detach()
                _become(request, printed.fileno())
            status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            printed.seek(0)
            said = printed.read()
        answers.write(_ANSWER.pack(status, len(said)) + said)
        answers.flush()


def _become(request: dict, printed: int) -> None:
    """Be `python -m pytest`, as Python itself would have started it there."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the process
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    sys.path[0] = request["folder"]
    sys.path[1:1] = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    sys.argv = ["pytest", *request["arguments"]]
    status: object = 1
    try:
        runpy.run_module("pytest", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        status = end.code
    except BaseException:  # noqa: BLE001 - it is told as Python tells it
        sys.excepthook(*sys.exc_info())
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(int(status or 0))


if __name__ == "__main__":
    _serve()
