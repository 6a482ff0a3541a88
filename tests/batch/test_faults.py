"""Whatever is killed or fills up in mid-batch: no result is lost, none is half, none is graded twice."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.helpers.skeleton_course import hand_in, make_course

SLOW = b"import time\n\ndef double(z):\n    time.sleep(0.05)\n    return 2 * z\n"
NAMES = [f"s{number:02}" for number in range(16)]
COMMAND = [sys.executable, "-m", "autograder", "grade", "15", "--jobs", "2", "--json"]
COMMAND += ["--sandbox", "confined"]  # a zygote and its worker, and no process around them
GRADED_BEFORE = 5


@pytest.fixture
def course(tmp_path):
    course = make_course(tmp_path / "course")
    hand_in(course.root, dict.fromkeys(NAMES, SLOW))
    return course


def hear_ctrl_c() -> None:
    """Also where these tests run in the background of a shell, which does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def started(course) -> tuple[subprocess.Popen, list[dict]]:
    """A run with some results, and its events so far."""
    run = subprocess.Popen(
        COMMAND,
        cwd=course.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_ctrl_c,
    )
    return run, [json.loads(run.stdout.readline()) for _ in range(GRADED_BEFORE)]


def ended(run: subprocess.Popen) -> tuple[int, list[dict], str]:
    """Status, further events, and what it says."""
    out, err = run.communicate(timeout=120)
    return run.returncode, [json.loads(line) for line in out.splitlines()], err


def again(course) -> list[dict]:
    """The events of the same command."""
    done = subprocess.run(COMMAND, cwd=course.root, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def results(course) -> dict[str, bytes]:
    paths = (course.root / "results").glob("*/15-dropout/result.json")
    return {path.parts[-3]: path.read_bytes() for path in paths}


def below(pid: int) -> Iterator[int]:
    """Processes below one, each before those below it."""
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield int(child)
            yield from below(int(child))


def command_of(pid: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def kill_one(run: subprocess.Popen, part: bytes, depth: int) -> None:
    """Kill a process of the run that has this in its command, below so many others that have."""
    for _ in range(2000):
        above: list[int] = []
        for pid in below(run.pid):
            if part in command_of(pid):
                above = [*above, pid] if above and pid in below(above[-1]) else [pid]
                if len(above) == depth + 1:
                    os.kill(pid, signal.SIGKILL)
                    return
    raise AssertionError("there was none")


@pytest.mark.parametrize(
    ("part", "depth"),
    [
        *((b"autograder.batch.fork_server", depth) for depth in (0, 1, 2)),
        *((b"zygote.py", depth) for depth in (0, 1)),
    ],
    ids=["fork server", "grader", "its fork", "zygote", "worker"],
)
def test_a_process_that_is_killed_costs_nobody_a_point(course, part, depth):
    """Kill -9: the same run grades everybody, and everything is right."""
    run, events = started(course)
    kill_one(run, part, depth)
    status, more, said = ended(run)
    assert status == 0, said
    graded = [event["student"] for event in events + more if event["event"] == "graded"]
    assert sorted(graded) == NAMES
    assert {json.loads(data)["points"] for data in results(course).values()} == {2.0}


def fill_disk(run: subprocess.Popen) -> None:
    """From now on no file can grow: what a full disk says, without a disk of our own."""
    resource.prlimit(run.pid, resource.RLIMIT_FSIZE, (100, 100))


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        (subprocess.Popen.kill, -signal.SIGKILL, ""),
        (lambda run: os.killpg(run.pid, signal.SIGINT), 130, "run the same command to go on"),
        (fill_disk, 4, "Make room on that disk, then run the same command again."),
    ],
    ids=["kill -9", "Ctrl-C", "full disk"],
)
def test_a_run_that_ends_early_goes_on(course, fault, status, words):
    """What it told is on disk, whole, and stays; the next run grades the rest."""
    run, events = started(course)
    fault(run)
    found, more, said = ended(run)
    assert found == status, said
    assert words in said
    assert "Traceback" not in said
    told = {event["student"] for event in events + more if event["event"] == "graded"}
    kept = results(course)
    assert GRADED_BEFORE <= len(told) < len(NAMES)
    assert told <= kept.keys()
    time.sleep(0.3)  # what hangs on a killed process ends by itself
    kinds = {event["student"]: event["event"] for event in again(course)}
    assert {name for name, kind in kinds.items() if kind == "unchanged"} == kept.keys()
    whole = results(course)
    assert sorted(whole) == NAMES
    assert {name: whole[name] for name in kept} == kept
    assert {json.loads(data)["points"] for data in whole.values()} == {2.0}
    assert not list((course.root / "results").rglob("*.tmp"))
