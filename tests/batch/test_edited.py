"""A result is stored under the hash of what graded it, whenever the suite is edited."""

from __future__ import annotations

import compileall
import os
from pathlib import Path

import pytest

from autograder.batch import ledger
from autograder.batch.local import grade_batch
from autograder.batch.suite import LoadedSuite, suite_sha256
from autograder.content.discover import find_assignment
from autograder.errors import ContentError
from autograder.gradebook.store import Store
from tests.helpers.skeleton_course import (
    SOLUTION,
    WRONG,
    graded,
    hand_in,
    make_course,
    request_for,
)

SUITE = "assignments/15-dropout/hidden/test_dropout.py"
REFERENCE = "solutions/15-dropout/dropout.py"
GENEROUS = ("reference.double(z)", "z + 2            ")  # of the same length: WRONG is right now


@pytest.fixture
def course(tmp_path: Path):
    return make_course(tmp_path / "course")


def edit(path: Path, old: str, new: str, *, keep_time: bool = False) -> None:
    before = path.stat()
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    if keep_time:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


EDITS = {
    "suite": (SUITE, *GENEROUS),
    "solution": (REFERENCE, "2 * z", "z + 2"),
    "manifest": ("assignments/15-dropout/assignment.toml", "points = 2", "points = 2.0"),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_between_hash_and_load_is_noticed(course, monkeypatch, what):
    """Nothing is stored under the hash of a suite that was not loaded; the next run is whole."""
    hand_in(course.root, {"ada": WRONG})
    hashed = ledger.suite_sha256

    def hash_and_edit(*arguments):
        sha256 = hashed(*arguments)
        path, old, new = EDITS[what]
        edit(course.root / path, old, new)
        return sha256

    monkeypatch.setattr(ledger, "suite_sha256", hash_and_edit)
    with pytest.raises(ContentError, match="was changed"):
        graded(course)
    assert Store(course.root / "results").read("ada", "15-dropout") is None
    monkeypatch.undo()
    result = graded(course)["ada"].result
    assert result.suite_sha256 == suite_sha256(find_assignment(course, "15"), course.seed)
    assert result.points == (0.0 if what == "manifest" else 2.0)


@pytest.mark.parametrize("what", ["suite", "solution", "one file more", "one file less"])
def test_an_edit_in_the_middle_of_a_run_ends_it(course, what):
    """What is stored until then was graded by what it says; nothing after that is stored."""
    names = [f"s{number:02}" for number in range(20)]
    hand_in(course.root, dict.fromkeys(names, SOLUTION))
    hidden = course.root / "assignments/15-dropout/hidden"
    (hidden / "table.csv").write_text("1")
    sha256 = suite_sha256(find_assignment(course, "15"), course.seed)
    events = grade_batch(request_for(course))
    next(events)
    if what == "one file more":
        (hidden / "helpers.py").write_text("x = 1\n")
    elif what == "one file less":
        (hidden / "table.csv").unlink()
    else:
        path, old, new = EDITS[what]
        edit(course.root / path, old, new)
    with pytest.raises(ContentError, match="was changed") as caught:
        list(events)
    assert "Start again" in caught.value.hint
    stored = Store(course.root / "results").results("15-dropout")
    assert 0 < len(stored) < len(names)
    assert {(result.suite_sha256, result.points) for result in stored} == {(sha256, 2.0)}


def test_a_file_that_is_only_touched_is_no_edit(course):
    """The same bytes, with another time, or written anew."""
    hand_in(course.root, {f"s{number}": SOLUTION for number in range(6)})
    events = grade_batch(request_for(course))
    next(events)
    path = course.root / SUITE
    path.write_bytes(path.read_bytes())
    os.utime(course.root / REFERENCE)
    assert {event.result.points for event in events} == {2.0}


@pytest.mark.parametrize("what", ["suite", "solution"])
def test_what_python_has_compiled_before_is_not_loaded(course, what):
    """An edit that keeps size and time of a file: a cache of Python's does not see it."""
    hand_in(course.root, {"ada": WRONG})
    path, old, new = EDITS[what]
    os.utime(course.root / path, (1_700_000_000, 1_700_000_000))
    assert graded(course)["ada"].result.points == 0.0
    compileall.compile_file(str(course.root / path), quiet=1)
    edit(course.root / path, old, new, keep_time=True)
    assert graded(course)["ada"].result.points == 2.0


def test_the_hash_is_that_of_what_was_there(course):
    """From the moment at which a grader begins to load."""
    assignment = find_assignment(course, "15")
    sha256 = suite_sha256(assignment, course.seed)
    loaded = LoadedSuite(assignment, course.seed, sha256)
    assert loaded.holds()
    edit(course.root / SUITE, *GENEROUS, keep_time=True)
    assert not loaded.holds()
    with pytest.raises(ContentError, match="was changed"):
        LoadedSuite(assignment, course.seed, sha256)
    with pytest.raises(ContentError):
        LoadedSuite(assignment, course.seed + 1, suite_sha256(assignment, course.seed))
