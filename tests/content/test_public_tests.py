"""Every public test finds its exercises, in the small course and in the real one."""

from pathlib import Path

import pytest

from autograder.content.discover import discover, find_assignment
from autograder.content.public_tests import public_tests_of
from autograder.course.course import find_course
from tests.helpers.tiny_course import tiny_course, write

REPOSITORY = Path(__file__).parents[2]
REAL = {assignment.name: assignment for assignment in discover(find_course(REPOSITORY))}

FILE = '''
import pytest
from answers import ANSWERS
from lines import Line, slope

POINTS = {"origin": (0, 0)}


def compare(got):
    assert got == slope(POINTS["origin"], (1, 1))


def test_slope_of_a_diagonal():
    """Its name says so."""


def test_rising():
    """Through a helper of the file."""
    compare(1)


def test_on_the_line():
    """The last one mentioned: slope is only a means."""
    assert Line(slope((0, 0), (1, 1)), 0).at(1) == 1


@pytest.mark.parametrize("name", ["slope", "at"])
def test_repeated(name):
    """For each of them."""


def test_written():
    """All answers."""
    assert ANSWERS


def test_of_nothing():
    """About no exercise."""
'''


@pytest.fixture
def lines(tmp_path):
    return find_assignment(tiny_course(tmp_path), "lines")


def test_rules_one_by_one(lines):
    """Repetition, then the name, then the last one mentioned; otherwise the whole."""
    write(lines.folder / "test_public.py", FILE)
    assert public_tests_of(lines) == {
        "slope": ("test_slope_of_a_diagonal", "test_rising", "test_repeated"),
        "Line.at": ("test_on_the_line", "test_repeated"),
        "answers.root": ("test_written",),
        "": ("test_of_nothing",),
    }


def test_what_has_no_test_of_its_own_gets_the_nearest(lines):
    """The one that mentions it beside the fewest others."""
    text = "def test_at():\n    Line(slope(1)).at(2)\n\ndef test_root():\n    slope\n"
    write(lines.folder / "test_public.py", text)
    assert public_tests_of(lines)["slope"] == ("test_root",)


@pytest.mark.parametrize("name", REAL)
def test_every_exercise_of_the_course_has_a_public_test(name):
    """Students can try each of them."""
    found = public_tests_of(REAL[name])
    graded = {e.name for e in REAL[name].exercises if not e.manual}
    assert graded == set(found) - {""}
    assert all(found.values())
