"""Whose fault a check that stumbles is: what a submission returns is never a fault of ours."""

from __future__ import annotations

import pytest

from autograder.grading import blame
from tests.helpers.skeleton_course import SOLUTION, graded, hand_in, make_course

PARSING = b"def parse(z):\n    return z, z\n"
SUITE = '''"""Checks of double."""

import numpy as np
import pytest

from autograder.grading.assertions import assert_close


@pytest.mark.exercise("double", points=1)
def test_double(student):
    """double is right.

    de: double stimmt.
    """
    {body}


@pytest.mark.exercise("double", points=1)
def test_double_of_one(student):
    """double of one is two.

    de: Das Doppelte von eins ist zwei.
    """
    assert student.double(1.0) == 2.0
'''
# What suites do with what they are given.
UNPACKING = "first, second = student.double(np.ones(2))\n    assert float(first + second) == 4"
INDEXING = "assert student.double(np.ones(2))[1] == 2"
ATTRIBUTES = "assert student.double(np.ones(2)).max() == 2"
CALLING = "assert_close(np.linalg.norm(student.double(np.ones(4))), 4.0)"
NUMBERS = 'assert float(student.double(1.0)) == 2 and student.double("a").upper() == "AA"'
ODD = (
    b"def double(z):\n    return None\n",
    b"def double(z):\n    return {'a': 1}\n",
    b"def double(z):\n    return 'tan'\n",
    b"def double(z):\n    return 10**1000\n",
    b"def double(z):\n    return []\n",
    b"def double(z):\n    return z.__class__\n",
    b"class Own:\n    pass\ndef double(z):\n    return Own()\n",
    b"import numpy as np\ndef double(z):\n    return np.array([None, 'a'], dtype='U4')\n",
)


@pytest.fixture
def course(tmp_path):
    """The small course, and a way to replace what its first check does."""
    return make_course(tmp_path / "course")


def write_suite(course, body: str) -> None:
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.write_text(SUITE.replace("{body}", body))


@pytest.mark.parametrize("body", [UNPACKING, INDEXING, ATTRIBUTES, CALLING, NUMBERS])
def test_what_a_submission_returns_is_never_a_fault_of_ours(course, body):
    """Unpacked, indexed, iterated, converted: whatever is odd about it fails the check."""
    write_suite(course, body)
    students = {f"odd{number}": source for number, source in enumerate(ODD)}
    hand_in(course.root, {"right": SOLUTION, **students})
    found = {student: event.result for student, event in graded(course).items()}
    assert found["right"].points == 2.0
    for student in students:
        result = found[student]
        assert (result.status, result.points) == ("graded", 0.0), (student, result)
        assert "engine_error" not in {check.verdict for check in result.exercises[0].checks}


def test_the_sentence_says_what_came_and_leads_on(course):
    """The fact and the next step, in both languages; the exception is for the instructor."""
    write_suite(course, UNPACKING)
    hand_in(course.root, {"none": ODD[0]})
    check = graded(course)["none"].result.exercises[0].checks[0]
    assert "None (fehlt ein `return`?)" in check.message.de
    assert "docstring" in check.message.en
    assert "TypeError" in check.detail.en
    assert "TypeError" not in check.message.en
    assert not check.show


def test_a_suite_that_stumbles_over_the_solution_is_at_fault(course):
    """Whoever returns None to it: the suite is broken for everyone, so nobody loses a point."""
    write_suite(course, "student.double(np.ones(2)).no_such_thing()")
    hand_in(course.root, {"none": ODD[0], "right": SOLUTION})
    for event in graded(course).values():
        assert event.result.status == "engine_error"
        assert event.result.exercises[0].checks[0].verdict == "engine_error"


def test_a_fault_that_passes_by_costs_nobody_a_point(course):
    """A machine that fails for a moment: the check is run again, and what it says then counts."""
    once = course.root / "once"
    once.touch()
    write_suite(
        course,
        f"import pathlib\n    place = pathlib.Path({str(once)!r})\n"
        "    if place.exists():\n        place.unlink()\n        raise OSError('disk')\n"
        "    assert student.double(1.0) == 2",
    )
    hand_in(course.root, {"right": SOLUTION})
    assert graded(course)["right"].result.points == 2.0


def test_the_solution_leaves_nothing_for_the_submission(course):
    """It runs in a worker that has ended when the submission's next one begins."""
    looks = (
        b"import builtins, sys\nseen = getattr(builtins, 'seen', None) or sys.modules.get('seen')\n"
        b"def double(z):\n    builtins.seen = 'seen'\n    return seen\n"
    )
    write_suite(course, UNPACKING)
    hand_in(course.root, {"eve": looks})
    first, second = graded(course)["eve"].result.exercises[0].checks
    assert "None" in first.message.en
    assert not second.passed


class Silent(Exception):
    """An exception about a value that cannot even be written down."""

    def __str__(self) -> str:
        raise ValueError("no words")


def test_an_exception_without_words_ends_nothing():
    """Its kind has to be enough."""
    assert blame.told(Silent()) == "Silent"
    assert blame.told(ValueError("a" * 900)) == "ValueError: " + "a" * 488
