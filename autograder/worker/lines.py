"""Count the lines of the submission that are executed, and end what executes too many."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


class TooManyLines(BaseException):
    """Not an Exception: most code that catches everything leaves it alone."""


def is_own(frame: FrameType) -> bool:
    """Whether it runs code of the submission: modules of files have a folder in their name."""
    name = frame.f_code.co_filename
    return "/" not in name and "\\" not in name and not name.startswith("<frozen")


class Lines:
    """What one check may execute of a submission's own code: the same on every machine.

    Attributes
    ----------
    allowance : int
        Lines and calls for one check; with 0 nothing is counted.
    """

    def __init__(self) -> None:
        self.allowance = 0
        self._executed = 0

    def begin(self) -> None:
        """A check begins."""
        self._executed = 0

    @contextmanager
    def counted_lines(self) -> Iterator[list[int]]:
        """Count what is executed inside; the list holds the number afterwards."""
        found: list[int] = []
        if not self.allowance:
            yield found
            return
        before, outer = self._executed, sys.gettrace()
        sys.settrace(self._trace)
        try:
            yield found
        finally:
            sys.settrace(outer)
            found.append(self._executed - before)

    def _trace(self, frame: FrameType, event: str, _argument: object) -> Any:
        if not is_own(frame):
            return None
        if event in ("call", "line"):
            self._executed += 1
            if self._executed > self.allowance:
                raise TooManyLines
        return self._trace
