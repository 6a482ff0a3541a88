"""A machine that is slow, or stands still, costs no points: the same bytes under any load."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager

import pytest

from autograder.batch.local import grade_batch
from autograder.batch.request import Kind
from autograder.course.course import find_course
from tests.helpers.processors import one_processor
from tests.helpers.skeleton_course import SOLUTION, WRONG, hand_in, make_course, request_for

LIMITS = """
[limits]
cpu_seconds = 0.5
wall_seconds = {wall}
"""
SLOW = b"""
import time


def double(z):
    until = time.process_time() + 0.08
    while time.process_time() < until:
        pass
    return 2 * z
"""
SLEEPY = b"import time\n\n\ndef double(z):\n    time.sleep(60)\n    return 2 * z\n"
BURN = "import time\nend = time.monotonic() + 40\nwhile time.monotonic() < end: pass"
# The check stops the worker of `bad` as often as the file says.
STOP = """    import os, pathlib, signal
    left = pathlib.Path({left!r})
    if student.BAD and int(left.read_text()):
        left.write_text(str(int(left.read_text()) - 1))
        os.kill(student._session._connection._process.pid, signal.SIGSTOP)
    z = """


def course_with(root, wall: float):
    make_course(root)
    path = root / "course.toml"
    path.write_text(path.read_text().partition("[limits]")[0] + LIMITS.format(wall=wall))
    return find_course(root)


def results(course) -> dict[str, bytes]:
    paths = (course.root / "results").glob("*/15-dropout/result.json")
    return {path.parts[-3]: path.read_bytes() for path in paths}


@contextmanager
def load(processes: int):
    """So many processes that compute beside, for a while; to Linux each is a user of its own."""
    running = [
        subprocess.Popen([sys.executable, "-c", BURN], start_new_session=True)
        for _ in range(processes)
    ]
    try:
        yield
    finally:
        for process in running:
            process.kill()
            process.wait()


def test_the_same_bytes_on_a_machine_that_has_too_much_to_do(tmp_path):
    """Right and slow, wrong, asleep: what each gets is what it gets on a quiet machine."""
    course = course_with(tmp_path, wall=0.6)
    hand_ins = {f"slow{number}": SLOW for number in range(2)}
    hand_in(course.root, hand_ins | {"wrong": WRONG, "asleep": SLEEPY, "right": SOLUTION})
    list(grade_batch(request_for(course, jobs=1)))
    quiet = results(course)
    assert b'"verdict": "timeout"' in quiet["asleep"]
    assert b'"points": 2.0' in quiet["slow0"]
    with one_processor(), load(4):
        list(grade_batch(request_for(course, jobs=2, regrade=True)))
    assert results(course) == quiet


@pytest.fixture
def stopping(tmp_path):
    """A course whose check stops the worker of `bad`, as often as the file `left` says."""
    course = course_with(tmp_path / "course", wall=0.5)
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    code = STOP.format(left=str(tmp_path / "left"))
    suite.write_text(suite.read_text().replace("    z = ", code))
    hand_ins = {f"s{number}": SOLUTION + b"BAD = False\n" for number in range(3)}
    hand_in(course.root, hand_ins | {"bad": SOLUTION + b"BAD = True\n"})
    return course


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_worker_that_stood_still_is_tried_again_alone(stopping, tmp_path, jobs):
    """Once may be the machine: after all others it has its points, as if nothing had been."""
    (tmp_path / "left").write_text("1")
    events = list(grade_batch(request_for(stopping, jobs=jobs)))
    assert [e.kind for e in events if e.student == "bad"] == [Kind.INTERRUPTED, Kind.GRADED]
    assert events[-1].student == "bad"
    assert {e.result.points for e in events if e.result} == {2.0}


def test_a_machine_that_goes_on_standing_still_costs_no_points(stopping, tmp_path):
    """It is a fault of ours, which the next run tries again; the others have their points."""
    (tmp_path / "left").write_text("9")
    events = list(grade_batch(request_for(stopping)))
    final = {event.student: event.result for event in events if event.result}
    assert final.pop("bad").status == "engine_error"
    assert {result.points for result in final.values()} == {2.0}
    run = json.loads((stopping.root / "results/bad/15-dropout/run.json").read_text())
    assert "stood still" in run["error"]
    (tmp_path / "left").write_text("0")
    again = {e.student: e for e in grade_batch(request_for(stopping))}
    assert again["bad"].kind is Kind.GRADED
    assert again["bad"].result.points == 2.0
