"""Kill `autograder mark` at random moments while marks are given on its page, and go on marking.

    python -m benchmarks.marking_kills [NUMBER [SEED]]

Counted is what the page had called saved and is not there (lost), what nobody has given
(different), and files that an afternoon without a kill does not leave (doubled). Exit status 1 if
there are any.
"""

from __future__ import annotations

import json
import os
import random
import secrets
import shutil
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Timer
from typing import Any

from autograder.course.records import Text
from autograder.gradebook.manual import Given, damaged_manuals
from autograder.gradebook.rubric import Item
from autograder.gradebook.store import HISTORY
from autograder.marking.answers import Answer
from autograder.marking.desk import Desk
from autograder.marking.serve import SECRET
from benchmarks.kills import NUMBER, SEED, Tally, print_tally
from benchmarks.runner import Runner
from tests.helpers import written_class

STUDENTS = 6
_SHIFT = "It shifts the curve."
_HEADERS = {"Origin": "http://marking", "Content-Type": "application/json"}
_Key = tuple[str, str]  # student and exercise


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that is typed on the page: a wish for some answers, and what they then have."""

    exercise: str
    answers: Sequence[Answer]
    wish: Mapping[str, Any]
    after: tuple[float, tuple[str, ...], str]


def make_class(root: Path) -> list[Step]:
    """A class whose answers wait to be marked; all that somebody types in an afternoon."""
    written_class.make_course(root)
    for number in range(STUDENTS):
        words = _SHIFT if number < 2 else f"It shifts, says number {number}."
        written_class.answer(root, f"s{number}", why_bias=words, overfitting=f"Case {number}.")
    desk = written_class.desk_of(root)
    item = Item(
        id="", assignment=written_class.NAME, exercise="why_bias", points=1.0, text=Text.same("a")
    )
    made = desk.save_item(item, "").id
    bias = [answer for answer in desk.answers.of("why_bias") if answer.text]
    same = [answer for answer in bias if answer.text.strip() == _SHIFT]
    steps = [_step(same, {"toggle": made}, (0.0, (made,), ""))]
    for answer in bias:
        had = (made,) if answer in same else ()
        steps.append(_step([answer], {"total": 1.5}, (0.5 if had else 1.5, had, "")))
        steps.append(_step([answer], {"comment": "So."}, (0.5 if had else 1.5, had, "So.")))
    for number, answer in enumerate(desk.answers.of("overfitting")):
        steps.append(_step([answer], {"total": number / 4}, (number / 4, (), "")))
    return steps


def _step(answers: Sequence[Answer], wish: Mapping[str, Any], after: Any) -> Step:
    return Step(exercise=answers[0].exercise, answers=answers, wish=wish, after=after)


class _Connection(HTTPConnection):
    """Through a socket that is a file; closed where nobody listens any more."""

    def __init__(self, place: Path) -> None:
        super().__init__("marking", timeout=60)
        self._place = place

    def connect(self) -> None:
        """Connect to it."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._place))


class Page:
    """The page as a browser sees it, behind a proxy's socket."""

    def __init__(self, runner: Runner, root: Path, secret: str) -> None:
        self._runner = runner
        self._socket = root.parent / "page"
        self._socket.unlink(missing_ok=True)
        self.process = runner.start(
            *("autograder", str(root), "mark", "02", "--socket", str(self._socket)),
            *("--as", "grace", "--language", "en"),
        )
        self._address = f"/{secret}/mark"

    def answers(self) -> bool:
        """Whether it is there."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asking:
            return asking.connect_ex(str(self._socket)) == 0

    def give(self, step: Step, versions: Mapping[str, str]) -> bool:
        """Type something; whether the page has called it saved (False: it has died)."""
        asked = {"exercise": step.exercise, "versions": versions, "wish": step.wish}
        with closing(_Connection(self._socket)) as connection:
            try:
                connection.request("POST", self._address, json.dumps(asked), _HEADERS)
                answer = connection.getresponse()
                said = answer.read()
            except (OSError, HTTPException):
                return False
        assert answer.status == 200, said.decode()
        return True

    def end(self) -> bool:
        """End it, if it is not dead yet; whether something else had killed it."""
        with suppress(ProcessLookupError):
            os.killpg(self.process, signal.SIGTERM)
        return self._runner.wait() == -signal.SIGKILL


def kill_at_random(
    runner: Runner, secret: str, root: Path, steps: Sequence[Step], number: int, seed: int
) -> Tally:
    """Kill the page so many times, each time in another afternoon, and look at what is there.

    Parameters
    ----------
    secret : str
        Of the page's address, which the runner's environment holds.
    """
    chance = random.Random(f"{seed} mark")  # noqa: S311 - moments, not secrets
    tally = Tally()
    before = root.parent / "before"
    shutil.copytree(root / "results", before)
    _afternoon(runner, root, steps, secret)  # the first one waits for the libraries
    longest, files = 0.0, set[str]()
    for count in range(number + 1):
        shutil.rmtree(root / "results")
        shutil.copytree(before, root / "results")
        delay = chance.uniform(0.0, longest) if count else None
        seconds, killed = _afternoon(runner, root, steps, secret, delay, tally)
        if delay is None:
            longest, files = seconds, _files_beside_results(root)
            continue
        tally.counts["kills" if killed else "too late"] += 1
        left = _files_beside_results(root)
        tally.counts["doubled"] += len(left - files)
        tally.counts["lost"] += len(files - left)
        tally.examples.extend(sorted(left ^ files)[:3])
    return tally


def _afternoon(
    runner: Runner,
    root: Path,
    steps: Sequence[Step],
    secret: str,
    delay: float | None = None,
    tally: Tally | None = None,
) -> tuple[float, bool]:
    """Give all marks, on a second page where the first is killed; how long the first one lived."""
    tally = tally or Tally()
    saved: dict[_Key, Step] = {}
    page = _opened(runner, root, secret)
    began = time.perf_counter()
    timer = Timer(delay or 0.0, _kill, [page.process])
    if delay is not None:
        timer.start()
    todo = list(steps)
    desk = written_class.desk_of(root)
    while todo and _give(page, desk, todo[0], saved):
        todo.pop(0)
    seconds = time.perf_counter() - began
    timer.cancel()
    killed = page.end()
    _look(root, desk, saved, todo[:1], tally)
    if todo:
        page = _opened(runner, root, secret)
        for step in todo:
            assert _give(page, desk, step, saved)
        page.end()
        _look(root, desk, saved, [], tally)
    return seconds, killed


def _opened(runner: Runner, root: Path, secret: str) -> Page:
    page = Page(runner, root, secret)
    while not page.answers():
        time.sleep(0.01)
    return page


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process, signal.SIGKILL)


def _give(page: Page, desk: Desk, step: Step, saved: dict[_Key, Step]) -> bool:
    """Type one thing for those who do not have it yet, as whoever sees the page would."""
    found = {answer: desk.given(answer) for answer in step.answers}
    versions = {
        answer.key: mark.version if mark else ""
        for answer, mark in found.items()
        if _says(mark) != step.after
    }
    if versions and not page.give(step, versions):
        return False
    saved.update({(answer.student, answer.exercise): step for answer in step.answers})
    return True


def _says(mark: Given | None) -> tuple[float, tuple[str, ...], str] | None:
    return (mark.points, mark.items, mark.comment) if mark else None


def _look(
    root: Path, desk: Desk, saved: Mapping[_Key, Step], doing: Sequence[Step], tally: Tally
) -> None:
    """Compare what is there with what was called saved, and what was just being given."""
    for answer in (*desk.answers.of("why_bias"), *desk.answers.of("overfitting")):
        key = (answer.student, answer.exercise)
        before = saved[key].after if key in saved else None
        allowed = [before, *(step.after for step in doing if answer in step.answers)]
        said = _says(desk.given(answer))
        if said not in allowed:
            tally.counts["lost" if said is None else "different"] += 1
            tally.examples.append(f"{key} has {said}, not {allowed}")
    for damage in damaged_manuals(desk.store, desk.assignment.name):
        tally.counts["different"] += 1
        tally.examples.append(str(damage))


def _files_beside_results(root: Path) -> set[str]:
    """What lies beside the results, but for the history, which has no fixed length."""
    found = (path for path in (root / "results").rglob("*") if HISTORY not in path.parts)
    return {path.relative_to(root).as_posix() for path in found}


def main() -> int:
    """Kill it; 1 if anything is not as without a kill."""
    given = [int(word) for word in sys.argv[1:3]]
    number, seed = (*given, *(NUMBER, SEED)[len(given) :])
    secret = secrets.token_urlsafe(24)
    with tempfile.TemporaryDirectory() as folder, closing(Runner(**{SECRET: secret})) as runner:
        root = Path(folder) / "course"
        tally = kill_at_random(runner, secret, root, make_class(root), number, seed)
    print_tally("mark", tally)
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
