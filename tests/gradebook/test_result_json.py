"""The bytes of result.json are those of the standard library's encoder."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from autograder.gradebook.result_json import _indented

SCALARS = some.none() | some.booleans() | some.integers() | some.text()
SCALARS |= some.floats(allow_nan=False, allow_infinity=False)
DOCUMENTS = some.recursive(
    SCALARS, lambda parts: some.lists(parts) | some.dictionaries(some.text(), parts)
)


@given(DOCUMENTS)
def test_indented_like_the_standard_library(document):
    """Whatever the document."""
    expected = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    assert _indented(document) == expected


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_no_number_that_json_does_not_know(number):
    """It is refused, as the standard library refuses it."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        _indented({"points": [number]})
