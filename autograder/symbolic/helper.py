"""A proof process that stays warm, and is stopped and replaced when it takes too long."""

import atexit
import json
import os
import selectors
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
START = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); from autograder.symbolic.child import main"
)
START_SECONDS = 60.0
REPLY_BYTES = 1_000


class Helper:
    """One process that proves; started when first needed."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = threading.Lock()

    def prove(
        self,
        left: str,
        right: str,
        symbols: Mapping[str, str],
        cases: Sequence[Mapping[str, str]] = (),
        *,
        seconds: float = 1.0,
    ) -> bool:
        """Whether a proof was found in time.

        Parameters
        ----------
        left, right : str
            Formulas as text: they are read again on the other side.
        symbols : mapping of str to str
            Variable to domain.
        cases : sequence of mapping
            Values of the variables that have only a few, one mapping a case.
        seconds : float
            After that the process is stopped, and nothing is proved.
        """
        question = {"left": left, "right": right, "symbols": dict(symbols), "seconds": seconds}
        line = json.dumps({**question, "cases": [dict(case) for case in cases]}).encode() + b"\n"
        with self._lock:
            try:
                process = self._running()
                assert process.stdin is not None  # noqa: S101 - opened as a pipe
                process.stdin.write(line)
                process.stdin.flush()
                return bool(self._reply(process, seconds) == {"proved": True})
            except (OSError, ValueError):
                self._stop()
                return False

    def close(self) -> None:
        """Stop the process; the next question starts another."""
        with self._lock:
            self._stop()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._owner != os.getpid():  # after a fork the process belongs to the parent
            self._process = None
        if self._process is None or self._process.poll() is not None:
            self._stop()
            self._owner = os.getpid()
            self._process = subprocess.Popen(
                [sys.executable, "-s", "-P", "-c", f"{START}; main()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd="/",
                env={"PYTHONHASHSEED": "0", "PATH": os.defpath},
            )
            self._reply(self._process, START_SECONDS)
        return self._process

    def _reply(self, process: "subprocess.Popen[bytes]", seconds: float) -> Any:
        assert process.stdout is not None  # noqa: S101 - opened as a pipe
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            if not selector.select(seconds):
                raise TimeoutError
            return json.loads(os.read(process.stdout.fileno(), REPLY_BYTES))

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


HELPER = Helper()
atexit.register(HELPER.close)
