"""`check` remembers what noticed a small change, and forgets it when either changes."""

from __future__ import annotations

import pytest

from autograder.authoring import survivors
from autograder.authoring.memory import FOLDER, Memory
from autograder.authoring.survivors import survival
from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.course.course import read_course
from tests.helpers.skeleton_course import make_course
from tests.helpers.tiny_course import edit

SOLUTION = '''"""Two exercises."""

import numpy as np


def double(z):
    """2 z."""
    return 2 * z


def half(z):
    """z / 2."""
    return z / 2
'''
SUITE = '''"""Checks of two exercises."""

import numpy as np
import pytest

from autograder.testing import assert_close

HALVES = 0.5


@pytest.mark.exercise("double", points=1)
def test_double(student):
    """double is right.

    de: double stimmt.
    """
    z = np.array([1.0, 3.0])
    assert_close(student.double(z), z * 2)


@pytest.mark.exercise("half", points=1)
def test_half(student):
    """half is right.

    de: half stimmt.
    """
    z = np.array([1.0, 3.0])
    assert_close(student.half(z), z * HALVES)
'''


@pytest.fixture
def course(tmp_path):
    """An assignment with two exercises."""
    made = make_course(tmp_path / "course")
    folder = made.paths.assignments / "15-dropout"
    manifest = folder / "assignment.toml"
    text = manifest.read_text().partition("[[exercise]]")[0]
    for name in ("double", "half"):
        text += f'\n[[exercise]]\nname = "{name}"\npoints = 1\n'
    manifest.write_text(text)
    (made.paths.solutions / "15-dropout/dropout.py").write_text(SOLUTION)
    for path in folder.glob("hidden/*.py"):
        path.unlink()
    for path in folder.glob("hidden/mutants/*"):
        path.unlink()
    (folder / "hidden/test_dropout.py").write_text(SUITE)
    (folder / "hidden/halves.txt").write_text("0.5")
    return made


@pytest.fixture
def graded(monkeypatch):
    """How many variants each run grades."""
    counts = []

    def count(course, assignment, variants, **options):
        counts.append(len(variants))
        return grade_variants(course, assignment, variants, **options)

    monkeypatch.setattr(survivors, "grade_variants", count)
    return counts


def tried(course, **options):
    """The systematic mutants once more."""
    return survival(course, find_assignment(course, "15"), jobs=1, families=("slips",), **options)


def test_nothing_is_graded_twice_and_an_edit_grades_its_own(course, graded):
    """The same answer each time; comments and blank lines are no edits."""
    first = tried(course)
    assert (first.killed, first.remembered) == (first.made, 0)
    again = tried(course)
    assert (again.killed, again.remembered) == (first.made, first.made)
    suite = course.paths.assignments / "15-dropout/hidden/test_dropout.py"
    edit(suite, "HALVES = 0.5", "HALVES = 0.5  # of everything\n")
    assert tried(course).remembered == first.made
    edit(suite, "assert_close(student.half(z), z * HALVES)", "assert student.half(z) is not None")
    blind = tried(course)
    assert 0 < blind.remembered < first.made
    assert blind.killed == blind.remembered  # those of `double`
    assert len(blind.problems) == first.made - blind.killed
    assert graded == [first.made, 0, 0, first.made - blind.remembered]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("assignments/15-dropout/hidden/test_dropout.py", "HALVES = 0.5", "HALVES = 1 / 2"),
        ("solutions/15-dropout/dropout.py", '"""Two exercises."""', '"""Both."""'),
        ("assignments/15-dropout/assignment.toml", "points = 1", "points = 2"),
        ("assignments/15-dropout/hidden/halves.txt", "0.5", "0.25"),
        ("course.toml", "seed = 7", "seed = 8"),
        ("course.toml", "memory_mb = 256", "memory_mb = 300"),
    ],
)
def test_what_all_checks_lean_on_is_what_it_was(course, graded, file, old, new):
    """Otherwise everything is graded again."""
    assignment = find_assignment(course, "15")
    variant = {"dropout.py": b"def double(z):\n    return z\n"}
    memory = Memory(course, assignment)
    memory.keep(variant, "test_double (failed)")
    memory.save()
    assert Memory(course, assignment).recall(variant) == (True, "test_double (failed)")
    edit(course.root / file, old, new)
    changed = read_course(course.root / "course.toml")
    assert Memory(changed, find_assignment(changed, "15")).recall(variant) == (False, "")


def test_what_nothing_notices_is_tried_again_after_any_change(course):
    """Any check might notice it now."""
    assignment = find_assignment(course, "15")
    variant = {"dropout.py": b"def double(z):\n    return z\n"}
    memory = Memory(course, assignment)
    memory.keep(variant, "")
    memory.save()
    assert Memory(course, assignment).recall(variant) == (True, "")
    edit(assignment.hidden / "test_dropout.py", "[1.0, 3.0]", "[1.0, 4.0]")
    assert Memory(course, assignment).recall(variant) == (False, "")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a": 1}', b'{"a": ["b"]}', b"\xff"])
def test_a_damaged_memory_is_an_empty_one(course, content):
    """And is written anew."""
    assignment = find_assignment(course, "15")
    path = course.paths.results / FOLDER / "15-dropout.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    variant = {"dropout.py": b""}
    memory = Memory(course, assignment)
    assert memory.recall(variant) == (False, "")
    memory.keep(variant, "test_half (failed)")
    memory.save()
    assert Memory(course, assignment).recall(variant) == (True, "test_half (failed)")
    assert Memory(course, assignment, fresh=True).recall(variant) == (False, "")


def test_a_course_that_cannot_be_written_to_is_checked_all_the_same(course, monkeypatch):
    """It has no memory."""
    (course.root / "results").write_text("no folder")
    assert tried(course).remembered == 0
