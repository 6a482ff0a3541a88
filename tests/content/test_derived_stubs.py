"""A stub made of its solution promises the same, and gives nothing of it away."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from autograder.content.derived_stubs import derive_stub
from autograder.errors import ContentError

ROOT = Path(__file__).parents[2]
WHERE = Path("solutions/15-x/x.py")
SOLUTIONS = sorted((ROOT / "solutions").glob("*/*.py"))
SOLUTION = '''"""Vectors."""

import os
from math import hypot as _length, pi

import numpy as np
from helpers import load, _secret

# how it is done
_TABLE = {1: 2}
EPS = 1e-9
SQUARES = [n * n for n in range(9)]
START = pi

if __name__ == "__main__":
    print(os.getcwd())


def _clip(x, low=EPS):
    return max(x, low)


def norm(
    x: np.ndarray,
    p=2,
) -> float:  # any p
    """The norm.

    # a heading of the docstring
    """
    # by the trick
    return _clip(np.sum(np.abs(x) ** p) ** (1 / p))


def short(x): return x + _TABLE[1]


def bare(x, y):

    # a note
    return x - y


# of the plane
class Vector:
    """A pair."""

    scale = 2.0
    _cache = {}

    def __init__(self, x, y):
        self.x, self.y = x, y

    @property
    def length(self):
        """Its length."""
        return _length(self.x, self.y)

    def _reset(self):
        self.x = 0

    # why it is so
    @staticmethod
    def zero():
        return Vector(0, 0)


class _Tool:
    def work(self):
        return 1
'''
STUB = '''"""Vectors."""

from math import pi

import numpy as np
from helpers import load

EPS = 1e-9
SQUARES = ...
START = pi


def norm(
    x: np.ndarray,
    p=2,
) -> float:  # any p
    """The norm.

    # a heading of the docstring
    """
    raise NotImplementedError("norm: not written yet")


def short(x):
    raise NotImplementedError('short: not written yet')


def bare(x, y):
    raise NotImplementedError("bare: not written yet")


# of the plane
class Vector:
    """A pair."""

    scale = 2.0

    def __init__(self, x, y):
        raise NotImplementedError("Vector.__init__: not written yet")

    @property
    def length(self):
        """Its length."""
        raise NotImplementedError("Vector.length: not written yet")

    # why it is so
    @staticmethod
    def zero():
        raise NotImplementedError("Vector.zero: not written yet")
'''


def derived(solution, exercises=(), given=("helpers",)):
    return derive_stub(solution, exercises, given, WHERE)


def test_signatures_and_docstrings_stay_bodies_and_private_things_go():
    assert derived(SOLUTION, ("norm", "Vector")) == STUB


def test_what_the_stub_needs_stays():
    """A private constant in a signature, a base class, a type; a private exercise."""
    stub = derived(
        "from enum import Enum\nfrom typing import Any\n_LOW = 1\n_HIGH = 2\n"
        "class _Base(Enum):\n    def f(self):\n        return 1\n"
        "class Kind(_Base):\n    A = 1\n"
        "def _asked(x: Any = _LOW):\n    return _HIGH\n",
        ("_asked",),
    )
    assert "_LOW = 1" in stub
    assert "_HIGH" not in stub
    assert "from enum import Enum\nfrom typing import Any\n" in stub
    assert "class _Base(Enum):" in stub
    assert "return" not in stub
    exec(compile(stub, "stub", "exec"), {})  # noqa: S102 - it can be loaded


def test_a_decorator_of_the_solution_s_own_goes():
    stub = derived(
        "import functools\ndef twice(f):\n    return lambda x: f(f(x))\n"
        "@twice\n@functools.cache\ndef g(x):\n    return x\n"
    )
    assert "@twice" not in stub
    assert "@functools.cache\ndef g(x):" in stub


def test_a_value_that_is_made_of_a_blank_one_is_blank():
    """Or the stub could not be loaded."""
    stub = derived("def f():\n    return 1\nA = f()\nB = A + 1\nC = 2\n")
    assert "A = ...\nB = ...\nC = 2\n" in stub


def test_values_that_are_asked_for_are_blank():
    stub = derived(
        'ANSWERS = {\n    "a": "x**2",\n    "b": ["1", "2"],\n}\nLINES = ["a", "b"]\nN = 3\n',
        ("ANSWERS", "LINES", "N"),
    )
    found = {}
    exec(stub, found)  # noqa: S102 - our own text
    assert found["ANSWERS"] == {"a": "...", "b": "..."}
    assert (found["LINES"], found["N"]) == (["..."], "...")


MARKED = '''"""Half of it is given."""

import numpy as np

### BEGIN SOLUTION
# the trick
def _hidden():
    return 5

class Inner:
    def work(self):
        return 6
### END SOLUTION

def _unused():
    return 7

def _used(x):
    return x + 1

def given(x):
    return _used(x)

class Net:
    def __init__(self, n):
        self.n = n
        self._grow()

    def _grow(self):
        self.n += 1

    def train(self, x):
        """Train."""
        y = given(x)
        ### BEGIN SOLUTION
        y = y * 2
        # in two steps
        y = y + 3
        ### END SOLUTION
        return y

    # BEGIN SOLUTION
    def test(self):
        return 8
    # END SOLUTION

def forgotten(x):
    return 9
'''


def test_what_stands_outside_of_marks_is_given():
    stub = derived(MARKED, ("Net.train", "Net.test", "forgotten"))
    assert "SOLUTION" not in stub
    assert "def given(x):\n    return _used(x)\n" in stub
    assert "def _used(x):\n    return x + 1\n" in stub
    assert "        self._grow()\n" in stub
    assert "        self.n += 1\n" in stub
    assert (
        "        y = given(x)\n"
        '        raise NotImplementedError("Net.train: not written yet")\n'
        "        return y\n"
    ) in stub
    assert '    def test(self):\n        raise NotImplementedError("Net.test: ' in stub
    assert 'def forgotten(x):\n    raise NotImplementedError("forgotten: ' in stub
    assert "class Inner:\n    def work(self):\n        raise NotImpl" in stub
    for gone in (
        "_hidden",
        "_unused",
        "return 5",
        "return 6",
        "return 8",
        "return 9",
        "steps",
        "trick",
    ):
        assert gone not in stub


@pytest.mark.parametrize(
    ("solution", "said"),
    [
        ("def f(:\n", "x.py line 1 is not valid Python"),
        ("### BEGIN SOLUTION\nx = 1\n", "has no end"),
        ("if True:\n    ### BEGIN SOLUTION\n    x = 1\n    ### END SOLUTION\n", "BEGIN SOLUTION"),
    ],
)
def test_what_cannot_be_derived_is_said(solution, said):
    """With the file; nothing half-made is handed out."""
    with pytest.raises(ContentError) as caught:
        derived(solution, ("x",))
    assert said in f"{caught.value.message} {caught.value.hint}"
    assert "x.py" in caught.value.message


def bodies(node, outer=""):
    """Names and bodies of all functions, without docstrings."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield child
        if isinstance(child, ast.ClassDef):
            yield from bodies(child)


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_line_of_a_body_of_this_course_stays(path):
    """Of every solution of this course: each function says that it is not written."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    names = {n.name for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    stub = derived(text, names | {"ANSWERS"}, ())
    made = list(bodies(ast.parse(stub)))
    assert len(made) <= len(list(bodies(tree)))
    for function in made:
        last = function.body[-1]
        assert isinstance(last, ast.Raise | ast.Expr), ast.unparse(function)
        assert len(function.body) <= 2
    public = {f.name for f in bodies(tree) if not f.name.startswith("_")}
    assert public <= {f.name for f in made}


def test_a_class_with_marks_is_given_but_for_them():
    """As an exercise it is partly written; without any mark in it, nothing of it is."""
    source = (
        "class Net:\n    def __init__(self, n):\n        self.n = n\n\n    def f(self):\n"
        "        # BEGIN SOLUTION\n        return self.n\n        # END SOLUTION\n"
        "class Other:\n    def __init__(self, n):\n        self.m = n\n"
    )
    stub = derived(source, ("Net", "Other"))
    assert "self.n = n" in stub
    assert "return" not in stub
    assert "self.m" not in stub


@pytest.mark.parametrize("odd", ["\x0c", "\u2028", "\x1c"])
def test_lines_are_counted_as_python_does(odd):
    """What other tools take for the end of a line is none."""
    stub = derived(f'"""A{odd}B."""\n\n\ndef f(x):\n    """C{odd}D."""\n    return x\n')
    assert "return" not in stub
    assert ast.parse(stub).body[1].name == "f"


def test_tabs_stay_tabs():
    stub = derived("class A:\n\tdef f(self):\n\t\t# BEGIN SOLUTION\n\t\treturn 1\n\t\t# END SOLUTION\n"
                   "class B:\n\tdef _g(self):\n\t\treturn 2\n")  # fmt: skip
    assert '\t\traise NotImplementedError("A.f' in stub
    assert "\tpass" in stub
