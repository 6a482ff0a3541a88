"""Code cells are read as data, within bounds."""

import json

import pytest

from autograder.collect.notebook import MAX_CELLS, UnreadableNotebook, code_cells
from tests.helpers.notebooks import cell, notebook


def sources(content: bytes) -> list[str]:
    return [one.source for one in code_cells(content)]


def test_the_code_cells_in_order_with_their_numbers():
    """Text cells count; the source is one string or a list of lines."""
    found = code_cells(notebook(cell("# Title", "markdown"), "x = 1", cell(["y = 2\n", "z = 3"])))
    assert [(one.number, one.source) for one in found] == [(2, "x = 1"), (3, "y = 2\nz = 3")]


def test_what_our_cells_say_they_are():
    """The role comes from our metadata; anything else there is no role."""
    marked = cell(
        "check()", autograder={"role": "check", "exercise": "f"}, nbgrader={"points": 99}
    )
    odd = [cell("x", autograder=value) for value in ([], "check", None, {"role": 3}, {"role": []})]
    assert [one.role for one in code_cells(notebook(marked, *odd))] == [
        "check",
        "",
        "",
        "",
        "",
        "",
    ]


def test_nbformat_3():
    """Worksheets and `input`."""
    old = {
        "worksheets": [{"cells": [{"cell_type": "code", "input": ["x = 1\n", "y = 2"]}]}],
        "nbformat": 3,
    }
    assert sources(json.dumps(old).encode()) == ["x = 1\ny = 2"]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + notebook("x = 1"),
        notebook("x = 1").replace(b'"metadata": {}, ', b""),
        notebook("x = 1").replace(b"x = 1", b"x = 1\\r"),
        notebook(cell(["x = 1", 7, None, ["y"]])),
        json.dumps(json.loads(notebook("x = 1")), indent=4).encode().replace(b"\n", b"\r\n"),
    ],
    ids=["BOM", "no metadata", "line end", "odd lines", "CRLF"],
)
def test_other_ways_of_writing_the_same(content):
    """They all hold one cell."""
    assert [text.strip() for text in sources(content)] == ["x = 1"]


def test_wrong_utf8_costs_a_letter():
    """Not the notebook."""
    assert sources(notebook("x = '@'").replace(b"@", b"\xff")) == ["x = '\ufffd'"]


def test_thirty_megabytes_of_output_are_passed_over():
    """Only what is a cell's code counts."""
    loud = cell("x = 1") | {"outputs": [{"output_type": "stream", "text": "y" * 30_000_000}]}
    assert sources(notebook(loud)) == ["x = 1"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no readable notebook"),
        (b"def f(): pass", "no readable notebook"),
        (b"PK\x03\x04", "no readable notebook"),
        (notebook("x = 1")[:-30], "no readable notebook"),
        (notebook("x = 1").decode().encode("utf-16"), "no readable notebook"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"cells": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (b"[]", "no cell with code"),
        (b"7", "no cell with code"),
        (b"{}", "no cell with code"),
        (b'{"cells": 7}', "no cell with code"),
        (b'{"cells": [1, null, "code", []]}', "no cell with code"),
        (b'{"worksheets": [1, {}]}', "no cell with code"),
        (notebook(), "no cell with code"),
        (notebook(cell("text", "markdown"), "  \n"), "no cell with code"),
        (b'{"cells": [' + b"{}," * 999_999 + b"{}]}", "too large"),
        (b'{"cells": [' + b"{}," * MAX_CELLS + b"{}]}", f"more than {MAX_CELLS} cells"),
        (notebook("x = 1\n" * 400_000), "too large"),
        (notebook(*["x = 1\n" * 20_000] * 9), "more than 1.0 MiB of code"),
    ],
)
def test_what_is_no_notebook_is_refused_with_the_next_step(content, said):
    """In both languages, and nothing else is raised."""
    with pytest.raises(UnreadableNotebook) as caught:
        code_cells(content)
    assert said in caught.value.text.en
    assert caught.value.text.de
