"""What is said of code that has no effect is true wherever it is said."""

from __future__ import annotations

import textwrap

import pytest

from autograder.repairs.code import Code
from autograder.repairs.facts import facts

SOLUTION = Code({"module": b"import numpy as np\ndef f(z, rate=0.1):\n    return rate * z\n"})


def seen(body: str, solution: Code | None = SOLUTION) -> list[tuple[str, int]]:
    """Kind and line of what is seen in a function with this body."""
    source = "import numpy as np\ndef f(z, rate=0.1):\n" + textwrap.indent(body, "    ")
    code = Code({"module": source.encode()})
    return [(spot.kind, spot.line) for spot in facts(code, solution, code.reach("f"))]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("return z", [("unused", 0)]),
        ("rate = 2\nreturn z", [("unused", 0)]),
        ("np.exp(z)\nreturn rate * z", [("unkept", 3)]),
        ("z * rate\nreturn rate * z", [("unkept", 3)]),
        ("z.reshape(3, 1)\nreturn rate * z", [("unkept", 3)]),
        ("for v in z:\n    s = rate * v\n    return s", [("round", 5)]),
        ("while z:\n    z = rate\n    break\nreturn z", [("round", 5)]),
    ],
)
def test_what_has_no_effect(body, found):
    """A parameter that nobody reads, a value that is kept nowhere, a loop of one round."""
    assert seen(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "return rate * z",
        "rate += 1\nreturn z",
        "return z * locals()['rate']",
        "print(rate)\nz.append(rate)\nreturn z",
        "np.fill_diagonal(z, rate)\nreturn z",
        "np.exp(z, out=z)\nreturn rate * z",
        "for v in z:\n    if v < rate:\n        continue\n    return v",
        "for v in z:\n    if v < rate:\n        return v",
        "'''About it.'''\nreturn rate * z",
    ],
)
def test_what_may_well_have_one(body):
    """Methods that change their object, outputs given, loops that go on."""
    assert seen(body) == []


def test_a_parameter_that_the_solution_needs_not():
    """Nor is it said where there is no solution, as on a student's machine."""
    other = Code({"module": b"def f(z, rate=0.1):\n    return z\n"})
    assert seen("return z", other) == []
    assert seen("return z", None) == []
