"""What a watch has done so far: a file that `--status` reads, while it runs and afterwards."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.course.codec import parse
from autograder.gradebook.atomic_files import replace
from autograder.gradebook.lock import holder

FOLDER = ".arrival"  # below results
_FILE = "status.json"
_PROBLEMS = 20


@dataclass(slots=True, kw_only=True)
class Status:
    """Numbers since the start, and what waits now.

    Attributes
    ----------
    arrived, graded, fed_back : int
        Submissions taken in, results written, feedbacks given.
    waiting, unsettled, postponed, behind : int
        In the queue; not complete yet; graded, with feedback due later; with feedback, and not in
        nbgrader's gradebook yet.
    oldest_seconds : float
        How long the first of all who have no feedback yet has been waiting.
    last_seconds : float
        From arrival to feedback, of the last one.
    failed, person : int
        What is tried again; what a person has to look at.
    problems : deque of str
        The last of both, in words.
    """

    since: str = field(default_factory=lambda: _now())
    at: str = ""
    arrived: int = 0
    graded: int = 0
    fed_back: int = 0
    waiting: int = 0
    unsettled: int = 0
    postponed: int = 0
    behind: int = 0
    oldest_seconds: float = 0.0
    last_seconds: float = 0.0
    failed: int = 0
    person: int = 0
    problems: deque[str] = field(default_factory=lambda: deque(maxlen=_PROBLEMS))

    def note(self, problem: str) -> None:
        """Remember what went wrong; the same again is one."""
        if not (self.problems and self.problems[-1].endswith(problem)):
            self.problems.append(f"{_now()} {problem}")

    def write(self, results: Path) -> None:
        """Let others read it."""
        self.at = _now()
        known = asdict(self) | {"problems": list(self.problems)}
        data = json.dumps(known, indent=1, ensure_ascii=False).encode()
        replace(results / FOLDER / _FILE, data, durable=False)


def read_status(results: Path) -> tuple[dict[str, Any], str]:
    """What a watch has written, and who it is that runs now; empty where there is nothing."""
    owner = holder(results / FOLDER)
    try:
        known = parse((results / FOLDER / _FILE).read_bytes())
    except (OSError, ValueError):
        known = {}
    return known, "" if owner is None else str(owner)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
