"""The bytes of records are those of the standard library's encoder."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from autograder.course.codec import DamagedError, encode, parse

WORDS = some.text(some.characters(exclude_categories=()))  # lone surrogates among them
SCALARS = some.none() | some.booleans() | some.integers() | WORDS
SCALARS |= some.floats(allow_nan=False, allow_infinity=False)
DOCUMENTS = some.recursive(
    SCALARS, lambda parts: some.lists(parts) | some.dictionaries(WORDS, parts)
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS, some.sampled_from([1, 2]))
def test_indented_like_the_standard_library(document, indent):
    """Whatever the document."""
    expected = json.dumps(document, indent=indent, ensure_ascii=False, allow_nan=False) + "\n"
    data = expected.encode("utf-8", errors="backslashreplace")
    assert encode(document, indent=indent) == data


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_no_number_that_json_does_not_know(number):
    """It is refused, as the standard library refuses it."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        encode({"points": [number]})


def test_what_is_no_record_is_refused():
    """Nothing is written that would be read as something else."""
    with pytest.raises(TypeError, match="cannot be stored"):
        encode({"path": object()})


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 200_000])
def test_what_is_no_object_is_damage(data):
    """Half a file, no JSON, or something else in it."""
    with pytest.raises(DamagedError, match="it is not"):
        parse(data)


@pytest.mark.parametrize("schema", [0, 3, None, "1", [1]])
def test_another_schema_is_told(schema):
    """With what this version knows."""
    with pytest.raises(DamagedError, match="this program knows 1 and 2"):
        parse(json.dumps({"schema": schema}).encode(), (1, 2))
