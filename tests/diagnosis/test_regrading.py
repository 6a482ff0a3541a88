"""What a second run does about hand-ins whose mistakes somebody has looked for, or nobody."""

from __future__ import annotations

import pytest

from autograder.batch.diagnose import undiagnosed
from autograder.batch.request import Kind
from tests.helpers.skeleton_course import SOLUTION, graded, hand_in, make_course, request_for

SLIP = b"def double(z):\n    return 3 * z\n"


@pytest.fixture
def course(tmp_path):
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": SOLUTION, "slip": SLIP})
    return course


def kinds(events) -> dict[str, Kind]:
    return {student: event.kind for student, event in events.items()}


def stored(course) -> bytes:
    return (course.root / "results/slip/15-dropout/result.json").read_bytes()


def test_what_nobody_has_looked_at_is_looked_at_once(course):
    """What is right, and what has been looked at, is not graded again; the bytes stay."""
    unchanged = {"ada": Kind.UNCHANGED, "slip": Kind.UNCHANGED}
    graded(course)
    without = stored(course)
    assert undiagnosed(request_for(course)).students == ("slip",)
    assert kinds(graded(course, diagnosis=True)) == unchanged | {"slip": Kind.GRADED}
    found = stored(course)
    assert found != without
    assert undiagnosed(request_for(course)) is None
    assert kinds(graded(course, diagnosis=True)) == unchanged
    assert kinds(graded(course)) == unchanged
    assert stored(course) == found
    graded(course, diagnosis=True, regrade=True)
    assert stored(course) == found
    graded(course, regrade=True)
    assert stored(course) == without


def test_a_suite_that_is_dear_to_run_gets_no_candidates(course):
    """By the lines that the solution executes, which are counted to the end of the budget only."""
    (solution,) = (course.root / "solutions/15-dropout").glob("dropout.py")
    head, body = solution.read_text().split("    return", 1)
    solution.write_text(f"{head}    for _ in range(200_000):\n        pass\n    return{body}")
    event = graded(course, diagnosis=True)["slip"]
    assert event.result.diagnoses == ()
    assert event.run["diagnosis"]["double"]["candidates"] == 0
    assert "ended" not in event.run["diagnosis"]["double"]
