"""Modules that are handed out complete are there when grading, as they were handed out."""

from __future__ import annotations

from autograder.authoring.trial import grade_variants
from autograder.batch.suite import suite_sha256
from autograder.content.discover import find_assignment
from tests.helpers.skeleton_course import make_course
from tests.helpers.tiny_course import edit, write

RIGHT = b"from factors import TWO\n\n\ndef double(z):\n    return TWO * z\n"


def test_a_handed_out_module_is_as_it_was_handed_out(tmp_path):
    """For solution and submission alike; a hand-in with another version of it changes nothing."""
    course = make_course(tmp_path / "course")
    folder = course.paths.assignments / "15-dropout"
    edit(folder / "assignment.toml", 'modules = ["dropout"]',
         'modules = ["dropout"]\nhandout = ["factors.py"]')  # fmt: skip
    write(folder / "factors.py", "TWO = 2\n")
    solution = course.paths.solutions / "15-dropout" / "dropout.py"
    solution.write_bytes(RIGHT)
    assignment = find_assignment(course, "15")
    assert assignment.helpers == ("factors",)
    own = {"dropout.py": RIGHT.replace(b"TWO * z", b"z + TWO"), "factors.py": b"TWO = 0\n"}
    variants = {
        "right": {"dropout.py": RIGHT},
        "with another": {"dropout.py": RIGHT, "factors.py": b"TWO = 3\n"},
        "wrong": own,
    }
    results = grade_variants(course, assignment, variants)
    assert {name: result.points for name, result in results.items()} == {
        "right": 2,
        "with another": 2,
        "wrong": 0,
    }
    before = suite_sha256(assignment, course.seed)
    write(folder / "factors.py", "TWO = 4\n")
    assert suite_sha256(assignment, course.seed) != before
