"""Points that people gave: a damaged file is named, and costs nobody the points before it."""

from __future__ import annotations

import dataclasses
import errno
import fcntl
import json
import os

import pytest

from autograder.errors import EngineError
from autograder.gradebook.manual import (
    LOCK,
    MANUAL,
    Given,
    Manual,
    complete_result,
    damaged_manuals,
    inspect_manual,
    marks_lock,
    read_manual,
    write_manual,
)
from autograder.gradebook.store import Damage
from tests.helpers.descriptors import open_files

FIRST = Manual(
    student="ada",
    assignment="02-activations",
    submission_sha256="ab" * 32,
    exercises=(Given(name="relu", points=0.5, comment="nearly"),),
    source="nbgrader",
)
SECOND = dataclasses.replace(FIRST, exercises=(Given(name="relu", points=1.5),))


def wrong(**changes: object) -> bytes:
    return json.dumps(dataclasses.asdict(SECOND) | changes).encode()


DAMAGES = {
    "nothing": b"",
    "cut": json.dumps(dataclasses.asdict(SECOND)).encode()[:-9],
    "no text": b"\xff\xfe\x00",
    "a list": b"[]",
    "a number": b"5",
    "nested without end": b"[" * 100_000,
    "of somebody else": wrong(student="bob"),
    "of another assignment": wrong(assignment="03-derivatives"),
    "of another schema": wrong(schema=3),
    "no exercises": wrong(exercises=5),
    "an exercise that is none": wrong(exercises=["relu"]),
    "no points": wrong(exercises=[{"name": "relu"}]),
    "points that are none": wrong(exercises=[{"name": "relu", "points": "many"}]),
    "negative": wrong(exercises=[{"name": "relu", "points": -1}]),
    "without end": wrong(exercises=[{"name": "relu", "points": 1e999}]),
    "as many as there is": wrong(exercises=[{"name": "relu", "points": 10**400}]),
}


MARK = Given(name="relu", points=1.0, comment="nearly", items=("a",), by="eve", at="2026-11-05")


@pytest.mark.parametrize(
    "change",
    [
        {"name": "tanh"},
        {"points": 1.5},
        {"comment": "Nearly"},
        {"items": ("a", "b")},
        {"items": ("b",)},
        {"beyond": True},
        {"answer_sha256": "ab"},
        {"by": "bob"},
        {"at": "2026-11-06"},
    ],
    ids=str,
)
def test_a_mark_has_another_version_for_whatever_is_changed(change):
    """Whoever replaces it names the one that they saw; the same mark is the same version."""
    assert dataclasses.replace(MARK, **change).version != MARK.version
    assert dataclasses.replace(MARK).version == MARK.version
    assert len(MARK.version) == 16
    assert int(MARK.version, 16) > 0


def test_marks_are_written_by_one_at_a_time(store):
    """The lock is held inside, gone afterwards, and its file is anybody's of the group."""
    with marks_lock(store.root / "new"):
        descriptor = os.open(store.root / "new" / LOCK, os.O_RDWR)
        with pytest.raises(BlockingIOError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(descriptor)
    before = open_files()
    with marks_lock(store.root / "new"):
        pass
    assert open_files() == before


def test_where_no_lock_can_be_made_the_reason_is_told(store, monkeypatch):
    """A full disk is a fault of ours that names the folder."""

    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(EngineError, match="No space left"), marks_lock(store.root):
        raise AssertionError("there is no lock")


@pytest.fixture
def given(store, good):
    """Ada's result, and what was given for it, twice."""
    store.write(good, {})
    write_manual(store, FIRST)
    write_manual(store, SECOND)
    return store


def path_of(store):
    return store.folder("ada", "02-activations") / MANUAL


def points(store, result):
    return next(e.points for e in complete_result(store, result).exercises if e.name == "relu")


def test_what_was_given_is_read_back_and_kept(given):
    """Both, in order; writing the same again keeps nothing twice."""
    assert read_manual(given, "ada", "02-activations") == SECOND
    write_manual(given, SECOND)
    kept = sorted(path.name[:9] for path in path_of(given).parent.glob("history/manual-*.json"))
    assert kept == ["manual-1-", "manual-2-"]
    assert damaged_manuals(given, "02-activations") == []
    assert len(given.history("ada", "02-activations")) == 0


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_file_is_named_and_costs_no_points(given, good, kind):
    """What was given last counts as before; the message names both files."""
    path_of(given).write_bytes(DAMAGES[kind])
    assert points(given, good) == 1.5
    (damage,) = damaged_manuals(given, "02-activations")
    assert str(path_of(given)) in str(damage)
    assert "history/manual-2-" in str(damage)
    assert damage.reason
    assert type(damage.reason) is str


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (Given(name="softsign", points=1), '"softsign", which is no exercise'),
        (Given(name="relu", points=3), "it gives 3 of 2 points"),
        (Given(name="relu", points=0, items=("x",)), 'no item "x"'),
    ],
)
def test_a_mark_that_cannot_be_meant_is_named_and_does_not_count(given, good, mark, said):
    """Of this very hand-in; of another one no mark counts anyway."""
    wrong = dataclasses.replace(FIRST, exercises=(mark,))
    write_manual(given, wrong)
    (damage,) = damaged_manuals(given, "02-activations")
    assert said in damage.reason
    assert (damage.student, damage.assignment) == ("ada", "02-activations")
    assert damage.path == path_of(given)
    assert "autograder mark 02-activations" in damage.remedy
    assert points(given, good) == 2.0
    write_manual(given, dataclasses.replace(wrong, submission_sha256="cd" * 32))
    assert damaged_manuals(given, "02-activations") == []


def test_of_a_hand_in_without_a_result_no_mark_is_looked_at(store):
    """It waits until it is graded."""
    write_manual(store, dataclasses.replace(FIRST, exercises=(Given(name="none", points=1),)))
    assert damaged_manuals(store, "02-activations") == []


def test_marks_of_before_are_read(given, good):
    """The first schema; what nbgrader gave beyond the maximum was meant."""
    old = dataclasses.asdict(FIRST) | {"schema": 1, "exercises": [{"name": "relu", "points": 2.5}]}
    path_of(given).write_text(json.dumps(old))
    assert points(given, good) == 2.5
    assert read_manual(given, "ada", "02-activations").schema == 2
    path_of(given).write_text(json.dumps(old | {"source": "mark"}))
    assert points(given, good) == 2.0
    path_of(given).write_text(json.dumps(old | {"schema": 0}))
    assert "manual-2-" in str(damaged_manuals(given, "02-activations")[0])


def test_a_comment_has_a_length(given):
    """Of one without end its first 20 000 characters are read."""
    for length in (20_000, 20_001, 50_000):
        long = dataclasses.replace(FIRST.exercises[0], comment="a" * length)
        write_manual(given, dataclasses.replace(FIRST, exercises=(long,)))
        read = read_manual(given, "ada", "02-activations").exercises[0].comment
        assert len(read) == 20_000


def test_what_comes_back_is_kept_again(given):
    """The history is a list of what counted when: A, B, A are three."""
    write_manual(given, FIRST)
    folder = path_of(given).parent / "history"
    kept = sorted(folder.glob("manual-*.json"), key=lambda path: path.name)
    assert [path.name.split("-")[1] for path in kept] == ["1", "2", "3"]
    assert kept[0].name.split("-")[2] == kept[2].name.split("-")[2]
    assert all(len(path.stem.split("-")[2]) == 12 for path in kept)


def test_the_tenth_comes_after_the_ninth(given):
    """By numbers, not by letters; what has none is not of this history."""
    folder = path_of(given).parent / "history"
    (folder / "manual-x-0123456789ab.json").write_bytes(path_of(given).read_bytes())
    for number in range(3, 12):
        mark = dataclasses.replace(FIRST.exercises[0], comment=f"the {number}.")
        write_manual(given, dataclasses.replace(FIRST, exercises=(mark,)))
    numbers = {path.name.split("-")[1] for path in folder.glob("manual-*")}
    assert numbers == {"x", *map(str, range(1, 12))}
    path_of(given).write_bytes(b"{")
    assert read_manual(given, "ada", "02-activations").exercises[0].comment == "the 11."
    for path in folder.glob("manual-[0-9]*"):
        path.unlink()
    assert read_manual(given, "ada", "02-activations") is None
    path_of(given).unlink()
    write_manual(given, FIRST)
    assert [path.name[:9] for path in folder.glob("manual-[0-9]*")] == ["manual-1-"]


def test_nothing_may_be_given(given, good):
    """No points are points."""
    zero = dataclasses.replace(FIRST, exercises=(Given(name="relu", points=0),))
    write_manual(given, zero)
    assert points(given, good) == 0
    assert damaged_manuals(given, "02-activations") == []


def test_a_file_that_cannot_be_read_is_damage(given, good):
    """A folder in its place: whoever it is that reads."""
    path_of(given).unlink()
    path_of(given).mkdir()
    assert points(given, good) == 1.5
    (damage,) = damaged_manuals(given, "02-activations")
    assert damage.reason == "Is a directory"
    assert "Is a directory" in str(damage)


def test_a_damaged_history_too(given, good):
    """The last that can be read counts; with none left the points are missing, and said so."""
    path_of(given).write_bytes(b"{")
    first, second = sorted(path_of(given).parent.glob("history/manual-*.json"))
    second.write_bytes(b"{")
    assert points(given, good) == 0.5
    first.write_bytes(b"{")
    assert points(given, good) == 2.0
    assert "give them again" in str(damaged_manuals(given, "02-activations")[0])


def test_a_file_of_before_is_kept_when_it_is_replaced(store, good):
    """One that no history knows, from an earlier version."""
    store.write(good, {})
    write_manual(store, FIRST)
    for path in path_of(store).parent.glob("history/manual-*"):
        path.unlink()
    write_manual(store, SECOND)
    path_of(store).write_bytes(b"")
    sorted(path_of(store).parent.glob("history/manual-*"))[-1].unlink()
    assert points(store, good) == 0.5


def test_what_is_taken_away_is_taken_away(given, good):
    """A person who deletes the file means it."""
    path_of(given).unlink()
    assert inspect_manual(given, "ada", "02-activations") is None
    assert points(given, good) == 2.0
    assert not isinstance(inspect_manual(given, "bob", "02-activations"), Damage)


@pytest.mark.usefixtures("no_umask")
def test_the_lock_of_marks_is_a_file_like_any_other(store):
    """Whoever may write results may wait for it."""
    with marks_lock(store.root):
        assert (store.root / LOCK).stat().st_mode & 0o7777 == 0o666
