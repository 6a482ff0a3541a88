"""One grader process: started, fed, listened to, ended."""

from __future__ import annotations

import json
import os
import tempfile
from collections import deque
from contextlib import suppress
from typing import Any

from autograder.batch.forking import ForkedGrader
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
        try:
            self._process = ForkedGrader(config, self._errors)
        except BaseException:
            self._errors.close()
            raise
        self.output = self._process.output

    def hand_over(self, submission: Submission) -> None:
        """Give it one more submission; a grader that is dead is noticed by its output ending."""
        if not self.holds:
            self.held = 0.0
        self.holds.append(submission)
        line = json.dumps([submission.student, str(submission.folder)])
        with suppress(BrokenPipeError):
            self._process.input.write(line.encode() + b"\n")
            self._process.input.flush()

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
        """End it as soon as it is done with what it is at."""
        self._process.end()
        self._errors.close()
