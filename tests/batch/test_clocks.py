"""Clocks that are set back and forward: the same results, and nobody is ended for it."""

from __future__ import annotations

import itertools
import time
from types import SimpleNamespace

import pytest

from autograder.batch import local
from autograder.batch.local import grade_batch
from autograder.batch.request import Kind
from tests.helpers.skeleton_course import (
    LOOP,
    SOLUTION,
    WRONG,
    graded,
    hand_in,
    make_course,
    request_for,
)

# Python reads this when a grader starts: its clocks jump with every call.
JUMPING = """
import itertools, time
for name, jumps in {jumps!r}.items():
    def jumping(real=getattr(time, name), jumps=itertools.cycle(jumps), gone=[0.0]):
        gone[0] += next(jumps)
        return real() + gone[0]
    setattr(time, name, jumping)
"""
DAY = 86_400.0
JUMPS = {
    "a day forward": {"time": [0.0, DAY], "monotonic": [0.0, 0.0]},
    "a day back": {"time": [0.0, -DAY], "monotonic": [0.0, 0.0]},
    "there and back": {"time": [DAY, -DAY], "monotonic": [0.0, 0.0]},
    "stood still for an hour": {"time": [3600.0], "monotonic": [*[0.0] * 40, 3600.0]},
    "stands still all the time": {"time": [1.0], "monotonic": [0.2]},
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = make_course(tmp_path_factory.mktemp("clocks") / "course")
    hand_in(course.root, {"ada": SOLUTION, "bob": WRONG, "loop": LOOP, "none": b""})
    return course


def results(course) -> dict[str, bytes]:
    paths = (course.root / "results").glob("*/15-dropout/result.json")
    return {path.parts[-3]: path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def expected(course) -> dict[str, bytes]:
    """What is graded with a clock that goes as it should."""
    graded(course)
    return results(course)


@pytest.mark.parametrize("kind", JUMPS)
def test_a_graders_clock_jumps(course, expected, tmp_path, monkeypatch, kind):
    """The same bytes as with a clock that goes as it should."""
    (tmp_path / "sitecustomize.py").write_text(JUMPING.format(jumps=JUMPS[kind]))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    events = graded(course, regrade=True)
    assert {event.kind for event in events.values()} == {Kind.GRADED}
    assert len(expected) == 4
    assert results(course) == expected


def test_a_batch_that_stood_still_ends_no_grader(course, monkeypatch):
    """A Ctrl-Z for an hour, again and again: not one submission is interrupted."""
    jumps = itertools.cycle([0.0, 3600.0])
    gone = [0.0]

    def monotonic():
        gone[0] += next(jumps)
        return time.monotonic() + gone[0]

    monkeypatch.setattr(local, "time", SimpleNamespace(monotonic=monotonic))
    kinds = [event.kind for event in grade_batch(request_for(course, regrade=True))]
    assert kinds == [Kind.GRADED] * 4
    assert gone[0] > 3600.0
