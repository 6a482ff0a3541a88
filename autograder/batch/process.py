"""One grader process: started, fed, listened to, ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import deque
from contextlib import suppress
from typing import IO, Any, cast

from autograder.course.records import Submission


class GraderProcess:
    """A grader and the submissions it holds, the oldest first.

    Parameters
    ----------
    config : dict
        See `Ledger.config`.

    Attributes
    ----------
    held : float
        Seconds that it has been at the oldest of them.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self.holds: deque[Submission] = deque()
        self.held = 0.0
        self._buffer = b""
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the grader
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "autograder.batch.grader", json.dumps(config)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=_environment(),
        )
        self._process = process
        self._input = cast("IO[bytes]", process.stdin)
        self.output = cast("IO[bytes]", process.stdout)

    def hand_over(self, submission: Submission) -> None:
        """Give it one more submission; a grader that is dead is noticed by its output ending."""
        if not self.holds:
            self.held = 0.0
        self.holds.append(submission)
        line = json.dumps([submission.student, str(submission.folder)])
        with suppress(BrokenPipeError):
            self._input.write(line.encode() + b"\n")
            self._input.flush()

    def lines(self) -> list[dict[str, Any]] | None:
        """What it has said since, waiting for it; None when it has ended."""
        chunk = os.read(self.output.fileno(), 1 << 20)
        if not chunk:
            return None
        *whole, self._buffer = (self._buffer + chunk).split(b"\n")
        return [json.loads(line) for line in whole]

    def last_words(self) -> str:
        """The end of what it wrote to stderr."""
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace").strip()[-800:]

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def end(self) -> None:
        """Close its input, give it a moment, make sure."""
        for pipe in (self._input, self.output):
            with suppress(BrokenPipeError):
                pipe.close()
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()


def _environment() -> dict[str, str]:
    """The graders' environment: no plugin and no option of the user's pytest."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    return kept | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "OPENBLAS_NUM_THREADS": "1"}
