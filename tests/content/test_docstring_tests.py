"""Public tests that are made of the examples in docstrings."""

from __future__ import annotations

import subprocess
import sys

import pytest

from autograder.content.manifest import read_assignment
from autograder.content.public_tests import public_tests_of, public_tests_text
from autograder.content.stub_files import stub_bytes
from tests.helpers.tiny_course import tiny_course

SOLUTION = '''"""Examples."""

import numpy as np


def mean(x):
    """The mean.

    >>> mean(np.array([1.0, 2.0]))
    1.5
    >>> y = mean(
    ...     np.array([[0.0, 1.0], [2.0, 3.0]]))
    >>> y
    array([1., 2.])
    """
    return np.mean(x, axis=0)


def word(n):
    """A word.

    >>> word(2)
    'two'
    >>> word(9)
    Traceback (most recent call last):
        ...
    KeyError: 9
    """
    return {2: "two"}[n]


def silent(n):
    """Without an example."""
    return n


class Pair:
    """Two numbers.

    >>> Pair(1, mean(np.array([2.0, 2.0])))
    <1, 2.0>
    """

    def __init__(self, a, b):
        self.a, self.b = a, b

    def __repr__(self):
        return f"<{self.a}, {self.b}>"

    def swapped(self):
        """The other way round: no exercise of its own.

        >>> Pair(1, 2).swapped()
        <2, 1>
        """
        return Pair(self.b, self.a)

    def sum(self):
        """Their sum.

        >>> Pair(1, 2).sum()
        3
        """
        return self.a + self.b
'''
NAMES = ("mean", "word", "silent", "Pair", "Pair.sum")


@pytest.fixture
def assignment(tmp_path):
    course = tiny_course(tmp_path)
    folder = course.paths.assignments / "03-examples"
    folder.mkdir()
    exercises = "".join(f'[[exercise]]\nname = "{name}"\npoints = 1\n' for name in NAMES)
    (folder / "assignment.toml").write_text(
        f'schema = 1\ntitle = {{ de = "B", en = "E" }}\nmodules = ["examples"]\n{exercises}'
    )
    solution = course.paths.solutions / "03-examples"
    solution.mkdir()
    (solution / "examples.py").write_text(SOLUTION)
    return read_assignment(folder, course)


def run(folder, module, tests):
    (folder / "examples.py").write_bytes(module)
    (folder / "test_public.py").write_text(tests)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_examples_become_tests_that_tell_right_from_wrong(assignment, tmp_path):
    """The solution passes, the stub and a wrong function fail, each at its own test."""
    tests = public_tests_text(assignment)
    work = tmp_path / "work"
    work.mkdir()
    done = run(work, SOLUTION.encode(), tests)
    assert "4 passed" in done.stdout, done.stdout
    done = run(work, stub_bytes(assignment, "examples"), tests)
    assert "4 failed" in done.stdout, done.stdout
    done = run(work, SOLUTION.replace("axis=0", "axis=None").encode(), tests)
    assert "1 failed, 3 passed" in done.stdout, done.stdout
    assert "erhalten / got 1.5, erwartet / expected [1. 2.]" in done.stdout
    done = run(work, SOLUTION.replace("Pair(self.b, self.a)", "self").encode(), tests)
    assert "FAILED" in done.stdout
    assert "test_Pair" in done.stdout
    assert "1 failed, 3 passed" in done.stdout, done.stdout
    done = run(work, SOLUTION.replace('{2: "two"}[n]', '"two"').encode(), tests)
    assert "1 failed, 3 passed" in done.stdout, done.stdout


def test_each_exercise_has_its_own(assignment):
    assert public_tests_of(assignment) == {
        "mean": ("test_mean",),
        "word": ("test_word",),
        "silent": (),
        "Pair": ("test_Pair",),
        "Pair.sum": ("test_sum",),
    }


def test_a_written_file_counts_alone(assignment):
    (assignment.folder / "test_public.py").write_text("def test_mean():\n    assert True\n")
    assert public_tests_text(assignment) == "def test_mean():\n    assert True\n"
