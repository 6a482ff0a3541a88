"""Points that people gave: a damaged file is named, and costs nobody the points before it."""

from __future__ import annotations

import dataclasses
import json

import pytest

from autograder.gradebook.manual import (
    MANUAL,
    Given,
    Manual,
    complete_result,
    damaged_manuals,
    inspect_manual,
    read_manual,
    write_manual,
)
from autograder.gradebook.store import Damage

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


def test_a_file_that_cannot_be_read_is_damage(given, good):
    """A folder in its place: whoever it is that reads."""
    path_of(given).unlink()
    path_of(given).mkdir()
    assert points(given, good) == 1.5
    assert "Is a directory" in str(damaged_manuals(given, "02-activations")[0])


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
