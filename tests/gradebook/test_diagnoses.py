"""`diagnoses` in result.json: absent in what was written before, and read with suspicion."""

from __future__ import annotations

import dataclasses
import json

import pytest

from autograder.course.records import Diagnosis, Place
from autograder.gradebook.result_json import DamagedError, decode, encode
from tests.report import samples

PLACE = Place(kind="axis", text="cell 3", line=4, before="x.sum()", after="x.sum(axis=0)")


def of(document: object, name: str):
    return decode(json.dumps(document).encode(), student=name, assignment="02-activations")


@pytest.fixture
def result():
    return samples.middling()


def test_a_result_without_the_key_stays_as_it_is(result):
    """Nobody has looked: the same bytes as before there was anything to look for."""
    data = encode(result)
    assert b"diagnoses" not in data
    read = decode(data, student=result.student, assignment=result.assignment)
    assert read.diagnoses is None
    assert encode(read) == data


@pytest.mark.parametrize("found", [(), (Diagnosis(exercise="sigmoid", places=(PLACE, PLACE)),)])
def test_what_was_found_is_read_again(result, found):
    """Also that nothing was."""
    looked = dataclasses.replace(result, diagnoses=found)
    read = decode(encode(looked), student=result.student, assignment=result.assignment)
    assert read == looked
    assert read.diagnoses == found


@pytest.mark.parametrize(
    "diagnoses",
    [
        5,
        "sigmoid",
        [5],
        [{"exercise": 5, "places": []}],
        [{"exercise": "sigmoid"}],
        [{"exercise": "sigmoid", "places": [{"kind": 5}]}],
        [{"exercise": "sigmoid", "places": [{"kind": "axis", "line": "4"}]}],
        [{"exercise": "sigmoid", "places": [{"kind": "axis", "after": None}]}],
        [{"exercise": "sigmoid", "places": [{"kind": "axis", "other": 1}]}],
    ],
)
def test_what_is_no_diagnosis_is_damage(result, diagnoses):
    """One sentence, whatever is wrong with it."""
    document = json.loads(encode(result)) | {"diagnoses": diagnoses}
    with pytest.raises(DamagedError):
        of(document, result.student)
