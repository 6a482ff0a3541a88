"""Stub modules fall into pieces that fit into one namespace."""

import pytest

from autograder.content.discover import find_assignment
from autograder.content.stubs import read_stubs
from autograder.errors import ContentError
from tests.helpers.tiny_course import FILES, tiny_course, write


@pytest.fixture
def lines(tmp_path):
    """The second assignment of the small course: modules lines and answers."""
    return find_assignment(tiny_course(tmp_path), "lines")


def test_pieces_in_order_with_their_modules(lines):
    """Functions, classes and values; the docstrings of the modules stand apart."""
    stubs = read_stubs(lines)
    assert [(piece.name, piece.module) for piece in stubs.pieces] == [
        *(("given", "lines"), ("slope", "lines"), ("Line", "lines")),
        ("ANSWERS", "answers"),
    ]
    assert stubs.notes == {"lines": "Lines in the plane.", "answers": ""}
    assert stubs.pieces[1].source in FILES["assignments/02-lines/lines.py"]


def test_imports_once_and_none_of_a_sibling(lines):
    """In one namespace a module imports itself in vain."""
    write(
        lines.folder / "lines.py",
        "import numpy as np\nfrom answers import ANSWERS\nimport answers\n",
    )
    write(lines.folder / "answers.py", "import numpy as np  # noqa\n\nANSWERS = {}\n")
    stubs = read_stubs(lines)
    assert stubs.imports == ("import numpy as np",)
    assert [piece.name for piece in stubs.pieces] == ["ANSWERS"]


def test_decorators_and_comments_belong_to_what_they_stand_above(lines):
    """But not the comments of what came before."""
    write(
        lines.folder / "lines.py", "x = 1  # one\n# About f.\n@staticmethod\ndef f():\n    pass\n"
    )
    sources = [piece.source for piece in read_stubs(lines).pieces]
    assert sources[:2] == ["x = 1  # one", "# About f.\n@staticmethod\ndef f():\n    pass"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ANSWERS = {}\n", "lines.py defines too"),
        ("slope = 1\nANSWERS = {}\n", "answers.py defines"),
        ("def check():\n    pass\n", "which the notebook defines too"),
        ("def broken(:\n", "answers.py line 1 is not valid Python"),
    ],
)
def test_one_namespace_holds_a_name_once(lines, text, said):
    """Two modules with one name, or a name that the notebook needs, are refused."""
    if "too" in said and "lines" in said:
        write(lines.folder / "lines.py", FILES["assignments/02-lines/lines.py"] + text)
    write(lines.folder / "answers.py", text)
    with pytest.raises(ContentError, match=said):
        read_stubs(lines)
