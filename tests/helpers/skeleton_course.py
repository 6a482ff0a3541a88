"""A course of one assignment as `autograder new` makes it, and hand-ins for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from autograder.authoring.new import new_assignment
from autograder.batch.local import grade_batch
from autograder.batch.request import Event, GradeRequest
from autograder.content.discover import find_assignment
from autograder.course.course import Course, find_course

COURSE = """schema = 1
title = { de = "Kurs", en = "Course" }
seed = 7

[limits]
cpu_seconds = 0.5
wall_seconds = 6
memory_mb = 256
"""
SOLUTION = b"def double(z):\n    return 2 * z\n"
WRONG = b"def double(z):\n    return z + 2\n"
LOOP = b"def double(z):\n    while True:\n        pass\n"


def make_course(root: Path) -> Course:
    """A course in `root` with the assignment 15-dropout (module `dropout`, exercise `double`)."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "course.toml").write_text(COURSE)
    (root / "student_template").mkdir(exist_ok=True)
    (root / "assignments").mkdir(exist_ok=True)
    course = find_course(root)
    list(new_assignment(course, "15-dropout", full=True))
    return course


def hand_in(root: Path, hand_ins: Mapping[str, bytes]) -> None:
    """Write `submitted/<student>/15-dropout/dropout.py` for each student."""
    for student, source in hand_ins.items():
        folder = root / "submitted" / student / "15-dropout"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "dropout.py").write_bytes(source)


def request_for(course: Course, **changes: object) -> GradeRequest:
    """A request for everything in submitted/, with other fields as given."""
    fields: dict[str, object] = {
        "course": course,
        "assignment": find_assignment(course, "15"),
        "submitted": course.root / "submitted",
        "results": course.root / "results",
    }
    return GradeRequest(**(fields | changes))  # type: ignore[arg-type]


def graded(course: Course, **changes: object) -> dict[str, Event]:
    """Grade, and the events by student."""
    return {event.student: event for event in grade_batch(request_for(course, **changes))}
