"""Records on disk: the same bytes every time, and one that is damaged says where."""

from __future__ import annotations

import dataclasses
import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.arrival import record as arrival
from autograder.arrival.status import FOLDER, read_status
from autograder.authoring.memory import _read_memory as read_memory
from autograder.batch.ledger import Ledger
from autograder.collect.store import Receipt
from autograder.collect.store import Store as Submitted
from autograder.course import codec
from autograder.course.records import Diagnosis, Place, Text
from autograder.errors import EngineError
from autograder.gradebook import lock, manual
from autograder.gradebook.result_json import decode, encode
from autograder.gradebook.store import Store
from autograder.locale.message import message
from autograder.report.view import Picture
from tests.report import samples

NAME = "02-activations"
MESSAGE = message("outer", inner=message("inner", of=Text(de="ä", en="a")), n=2, x=0.5)
RECEIPT = Receipt(
    student="ada",
    assignment=NAME,
    sha256="ab" * 32,
    handed_in="2026-11-09T10:00:00.000000+00:00",
    source="Moodle, Übung",
    notes=("one",),
    files=("relu.py",),
)
MANUAL = manual.Manual(
    student="ada",
    assignment=NAME,
    submission_sha256="ab" * 32,
    exercises=(manual.Given(name="relu", points=0.5, items=("a",), comment="größer\udc80"),),
    source="mark",
)
GIVEN = arrival.Given(submission="ab" * 32, at="2026-11-09T10:00:00+00:00", level="sentences")
ARRIVAL = arrival.Record(newest="ab" * 32, given=(GIVEN,))
OWNER = lock.Owner(host="größer", pid=3, since="2026-11-09 10:00:00 UTC")


@pytest.fixture
def result():
    """With a cause, a diagnosis, and everything else that need not be there."""
    found = samples.middling()
    exercise = found.exercises[0]
    checks = tuple(
        dataclasses.replace(check, cause=MESSAGE, carried=("relu",), misconception="sign")
        for check in exercise.checks
    )
    place = Place(kind="axis", text="cell 3", line=4, before="x.sum()", after="x.sum(axis=0)")
    return dataclasses.replace(
        found,
        exercises=(dataclasses.replace(exercise, checks=checks), *found.exercises[1:]),
        diagnoses=(Diagnosis(exercise=exercise.name, places=(place,)),),
    )


@pytest.mark.parametrize("record", [RECEIPT, OWNER, Picture(uri="data:", alt="ä")], ids=type)
def test_a_flat_record_comes_back(record):
    """With the bytes of the standard library."""
    data = codec.encode(record, indent=2)
    expected = json.dumps(dataclasses.asdict(record), indent=2, ensure_ascii=False) + "\n"
    assert data == expected.encode()
    assert codec.decode(data, type(record)) == record


def test_a_result_comes_back(result):
    """What was read is written with the same bytes."""
    data = encode(result)
    read = decode(data, student=result.student, assignment=result.assignment)
    assert read == result
    assert encode(read) == data
    assert list(json.loads(data))[:4] == ["schema", "assignment", "student", "status"]


def test_points_are_floats_in_the_file_and_when_read(result):
    """Whoever gave an int."""
    data = encode(dataclasses.replace(result, points=3))
    assert b'"points": 3.0,' in data
    assert type(decode(data, student=result.student, assignment=NAME).points) is float


def test_manual_points_come_back(tmp_path):
    """Also with what is no text."""
    store = Store(tmp_path)
    data = manual.write_manual(store, MANUAL).read_bytes()
    assert manual.read_manual(store, "ada", NAME) == MANUAL
    manual.write_manual(store, MANUAL)
    expected = json.dumps(dataclasses.asdict(MANUAL), indent=1, ensure_ascii=False) + "\n"
    assert data == expected.encode(errors="backslashreplace")


def test_an_arrival_comes_back(tmp_path):
    """The same bytes again."""
    store = Store(tmp_path)
    arrival.write_record(store, "ada", NAME, ARRIVAL)
    data = next(tmp_path.rglob(arrival.FILE)).read_bytes()
    assert arrival.read_record(store, "ada", NAME) == ARRIVAL
    expected = json.dumps(dataclasses.asdict(ARRIVAL), indent=1, ensure_ascii=False) + "\n"
    assert data == expected.encode()


def changed(data: bytes, *path: str | int, to: object) -> bytes:
    """A document with one entry put in the place of another."""
    document = part = json.loads(data)
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = to
    return json.dumps(document).encode()


CHECK = ("exercises", 0, "checks", 0)


@pytest.mark.parametrize(
    ("path", "to", "said"),
    [
        (("points",), "3", "Expected `float`, got `str` - at `$.points`"),
        (("exercises", 0, "points"), None, "got `null` - at `$.exercises[0].points`"),
        (("exercises", 0, "status"), "great", "'great' - at `$.exercises[0].status`"),
        ((*CHECK, "passed"), 1, "Expected `bool`, got `int` - at `$.exercises[0].checks[0].passed`"),
        ((*CHECK, "points"), 1e999, "at `$.exercises[0].checks[0].points`"),
        ((*CHECK, "cause"), {"id": "x", "n": 1e999}, "at `$.exercises[0].checks[0].cause`"),
        ((*CHECK, "cause"), {"id": "x", "of": {"de": 1, "en": ""}}, "Expected `str`, got `int`"),
        ((*CHECK, "colour"), "red", "CheckResult has no `colour`"),
        (("exercises", 0, "colour"), "red", "ExerciseResult has no `colour`"),
        (("exercises", 0, "mark"), {"comment": "well"}, "mark"),
        (("diagnoses", 0, "places", 0, "colour"), "red", "Place has no `colour`"),
    ],
)  # fmt: skip
def test_a_damaged_result_says_where_and_what_to_do(tmp_path, result, path, to, said):
    """The file, the place in it, and the next step."""
    store = Store(tmp_path)
    file = store.write(result, {})
    file.write_bytes(changed(file.read_bytes(), *path, to=to))
    (damage,) = store.damaged(NAME)
    assert said in str(damage)
    assert str(damage).startswith(f"{file} cannot be read: ")
    assert str(damage).endswith("Grade it again to replace it.")


@pytest.mark.parametrize("key", ["checks", "points", "name"])
def test_an_entry_that_is_missing_is_told(tmp_path, result, key):
    """Also one that has a default where a result is made."""
    store = Store(tmp_path)
    file = store.write(result, {})
    document = json.loads(file.read_bytes())
    del document["exercises"][0][key]
    file.write_bytes(json.dumps(document).encode())
    assert key in str(store.damaged(NAME)[0])


def test_further_keys_of_a_result_are_passed_over(tmp_path, result):
    """Of the whole, and of a text: a later version may have more to say."""
    store = Store(tmp_path)
    file = store.write(result, {})
    data = changed(file.read_bytes(), "colour", to="red")
    file.write_bytes(changed(data, *CHECK, "title", "fr", to="rouge"))
    assert store.read(result.student, NAME) == result


@pytest.mark.parametrize(
    ("path", "to", "said"),
    [
        (("exercises", 0, "points"), "1", "Expected `float`, got `str` - at `$.exercises[0].points`"),
        (("exercises", 0, "items"), ["a", 1], "at `$.exercises[0].items[1]`"),
        (("schema",), 3, "it has schema 3; this program knows 1 and 2"),
        (("exercises",), None, "at `$.exercises`"),
    ],
)  # fmt: skip
def test_damaged_manual_points_say_where_and_what_to_do(tmp_path, path, to, said):
    """The file, the place in it, and what counts instead."""
    store = Store(tmp_path)
    file = manual.write_manual(store, MANUAL)
    file.write_bytes(changed(file.read_bytes(), *path, to=to))
    damage = manual.inspect_manual(store, "ada", NAME)
    assert said in str(damage)
    assert str(file) in str(damage)
    assert "count instead" in str(damage)


@pytest.mark.parametrize("source", ["nbgrader", "mark"])
def test_manual_points_of_the_first_schema_are_read(tmp_path, source):
    """Of nbgrader's, more than the maximum was meant."""
    store = Store(tmp_path)
    entry = {"name": "relu", "points": 2, "comment": "x"}
    old = {"student": "ada", "assignment": NAME, "submission_sha256": "", "source": source}
    file = manual.write_manual(store, MANUAL)
    file.write_bytes(json.dumps(old | {"schema": 1, "exercises": [entry]}).encode())
    found = manual.read_manual(store, "ada", NAME)
    assert found is not None
    assert found.schema == manual.SCHEMA
    assert found.exercises[0].beyond is (source == "nbgrader")


@pytest.mark.parametrize(
    ("path", "to", "said"),
    [
        (("given", 0, "delivered"), "yes", "Expected `bool`, got `str` - at `$.given[0].delivered`"),
        (("given",), None, "at `$.given`"),
        (("colour",), "red", "Record has no `colour`"),
        (("given", 0, "colour"), "red", "Given has no `colour`"),
        (("given", 0, "at"), "soon", "soon"),
    ],
)  # fmt: skip
def test_a_damaged_arrival_says_where_and_what_to_do(tmp_path, path, to, said):
    """Without it, limits would begin anew."""
    store = Store(tmp_path)
    arrival.write_record(store, "ada", NAME, ARRIVAL)
    file = next(tmp_path.rglob(arrival.FILE))
    file.write_bytes(changed(file.read_bytes(), *path, to=to))
    with pytest.raises(EngineError) as caught:
        arrival.read_record(store, "ada", NAME)
    assert said in caught.value.message
    assert str(file) in caught.value.message
    assert "delete it to begin anew" in caught.value.hint


@pytest.mark.parametrize(
    ("key", "to"),
    [("student", "eve"), ("notes", "one"), ("dated", 1), ("colour", "red"), ("handed_in", "soon")],
)
def test_a_damaged_receipt_is_none(tmp_path, key, to):
    """As if a person had put the folder in its place."""
    file = tmp_path / f"ada/{NAME}.json"
    file.parent.mkdir()
    file.write_bytes(codec.encode(RECEIPT, indent=2))
    assert Submitted(tmp_path).receipt("ada", NAME) == RECEIPT
    file.write_bytes(changed(file.read_bytes(), key, to=to))
    assert Submitted(tmp_path).receipt("ada", NAME) is None


DAMAGES = [b"", b"{", b"[]", b"5", b"[" * 100_000, b"\xff\xfe"]


@pytest.mark.parametrize("data", DAMAGES)
def test_what_can_be_made_again_is_nothing_where_it_is_damaged(tmp_path, data):
    """The status of a watch, what was proved before, and who held a lock."""
    for path in (
        tmp_path / FOLDER / "status.json",
        tmp_path / "memory",
        tmp_path / lock.LOCK_FILE,
    ):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    assert read_status(tmp_path) == ({}, "")
    assert read_memory(tmp_path / "memory") == {}
    handle = os.open(tmp_path / lock.LOCK_FILE, os.O_RDONLY)
    assert lock._read_owner(handle) is None
    os.close(handle)


@pytest.mark.parametrize("entry", [5, ["x"], ["x", "y", "z"], ["x", 1]])
def test_a_memory_with_a_wrong_entry_is_empty(tmp_path, entry):
    """It costs a trial, no more."""
    path = Path(tmp_path, "memory")
    path.write_text(json.dumps({"a": ["x", "y"]}))
    assert read_memory(path) == {"a": ("x", "y")}
    path.write_text(json.dumps({"a": ["x", "y"], "b": entry}))
    assert read_memory(path) == {}


@pytest.mark.parametrize("document", [{}, {"schema": 1, "points": "2"}, {"exercises": 5}])
def test_a_graders_answer_that_is_no_result_is_a_fault_of_ours(document):
    """It names whose result it was, and stores nothing."""
    line = {"result": document, "run": {}}
    with pytest.raises(EngineError, match=r"result of ada cannot be stored") as caught:
        Ledger.answered(SimpleNamespace(), SimpleNamespace(student="ada"), line)
    assert "report it" in caught.value.hint
