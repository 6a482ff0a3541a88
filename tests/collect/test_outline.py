"""A JSON text is walked through once, whatever is in it."""

import json

import pytest

from autograder.collect.outline import MAX_DEPTH, NotJson, Outline


def members(text: str) -> dict:
    outline = Outline(text)
    return {name: outline.value(span) for name, span in outline.members(outline.whole())}


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"a": 1, "b": [1, 2, {"c": "]}"}], "d": None, "e": True, "f": -1.5e3, "g": 'ä"\\\n'},
        {"nested": {"deep": [[[]], {}]}, "": "empty name"},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_it_finds_what_json_finds(document, indent):
    """Names and values are those of the library, with brackets and quotes inside strings too."""
    assert members(json.dumps(document, indent=indent)) == document


def test_items_of_a_list():
    """Each item is found, whatever kind it is."""
    outline = Outline('[1, "a,b", [2, 3], {"x": 4}]')
    assert [outline.value(span) for span in outline.items(outline.whole())] == [
        *(1, "a,b", [2, 3]),
        {"x": 4},
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "{", "[1, 2", '{"a": "b', '{"a" 1}', "{1: 2}", "]", "{} {}", '"'),
        "[" * 100_000,
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 100_000,
        '{"a": "' + '\\"' * 500_000,
        '"' * 999_999,
    ],
)
def test_what_is_no_json_is_refused(text):
    """Broken off, nested without end, quotes without end: one look each, and no recursion."""
    outline = Outline(text)
    with pytest.raises((NotJson, IndexError)):
        list(outline.members(outline.whole()))


def test_the_depth_is_bounded():
    """As deep as the bound is allowed, one more is not."""
    outline = Outline("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert outline.whole() == (0, 2 * MAX_DEPTH)
    with pytest.raises(NotJson):
        Outline("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)).whole()


def test_a_value_of_many_megabytes_is_passed_over():
    """It costs no object, and asking for it is refused."""
    outline = Outline(json.dumps({"big": "x" * 5_000_000, "small": 1}))
    places = dict(outline.members(outline.whole()))
    assert outline.value(places["small"]) == 1
    with pytest.raises(NotJson, match="too long"):
        outline.value(places["big"])
