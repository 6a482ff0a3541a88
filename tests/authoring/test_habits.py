"""The operators whose changes a single call with harmless arguments does not show."""

from __future__ import annotations

import textwrap

import pytest

from autograder.authoring.habits import HABITS
from autograder.authoring.mutate import FAMILIES, module_changes

KEPT = '''"""Do.

Parameters
----------
x, y : ndarray of float64, shape (n,)
    Are not modified.
data : list of int
    Is not modified.
weights : dict
    Is not modified.
rate : float
    A number.
"""'''
SPOILED = 'x, given = __import__("copy").deepcopy(x), x; given += 1 '


def made(source: str) -> dict[str, set[str]]:
    """What a module's lines become, by family."""
    found: dict[str, set[str]] = {}
    for change in module_changes(source.encode(), module="m"):
        found.setdefault(change.family, set()).add(change.after)
    return found


def function(body: str, parameters: str = "x, y, n=3", docstring: str = "") -> str:
    """A function with this body, and numpy above it."""
    lines = textwrap.indent("\n".join(filter(None, [docstring, body])), "    ")
    return f"import numpy as np\n\n\ndef f({parameters}):\n{lines}\n"


def promised(result: str, value: str = "x") -> str:
    """A function whose docstring says what it returns."""
    docstring = f'"""Do.\n\nReturns\n-------\n{result}\n    What it is.\n"""'
    return function(f"return {value}", "x, y", docstring)


def test_every_change_names_its_family():
    assert set(FAMILIES) - {"slips"} == set(HABITS)
    assert made(function("return x < n"))["slips"] >= {"return x <= n", "def f(x, y, n=4):"}


@pytest.mark.parametrize(
    ("parameters", "becomes"),
    [
        ("x, h=1e-6", {"def f(x, h=1e-05):"}),
        ("x, h=0.0", {"def f(x, h=10.0):"}),
        ('name="world"', {"def f(name='worldx'):"}),
        ("x, g=np.tanh", {"def f(x, g=None):"}),
        ("x, *, g=np.tanh", {"def f(x, *, g=None):"}),
        ("a=1, b=True", {"def f(a=True, b=1):"}),
        ("a=1, b=1", set()),
        ("a=1, b=2, c=3", {"def f(a=2, b=1, c=3):", "def f(a=1, b=3, c=2):"}),
    ],
)
def test_defaults(parameters, becomes):
    assert made(function("pass", parameters)).get("defaults", set()) == becomes


def test_state_of_the_object_becomes_state_of_the_class():
    source = """
    class Net:
        def __init__(self, sizes):
            self.sizes = sizes
            self.first, self.last = sizes[0], sizes[-1]
            self.count: int = 0

        def grow(self):
            self.count += 1
            self.sizes[0] = self.last
    """
    assert made(textwrap.dedent(source))["class-state"] == {
        "type(self).sizes = sizes",
        "type(self).first, self.last = sizes[0], sizes[-1]",
        "self.first, type(self).last = sizes[0], sizes[-1]",
        "type(self).count: int = 0",
        "type(self).count += 1",
    }


@pytest.mark.parametrize(
    ("body", "becomes"),
    [
        ("x = x + y", {"x += y"}),
        ("x = x - np.mean(x)", {"x -= np.mean(x)"}),
        ("return np.sum((x - y) ** 2)", {"x -= y; return np.sum((x) ** 2)"}),
        ("return 2 * x", {"x *= 2; return x"}),
        ("return x @ y", set()),
        ("return x * y + x", set()),  # the rest of the line would see the change
        ("z = x + n\nx = z", {"x += n; z = x"}),
        ("return [x + i for i in y]", set()),
        ("z = 1\nreturn z + 1", set()),  # nobody else holds it
        ("y = sorted(x)", {"x.sort(); y = x"}),
        ("return np.sort(x)", {"x.sort(); return x"}),
        ("y = sorted(x, key=len)", set()),
        ("y = list(x)", {"y = x"}),
        ("self.kept = dict(self.given)", {"self.kept = self.given"}),
        ("y = list(range(n))", set()),
    ],
)
def test_arguments_without_a_docstring(body, becomes):
    assert made(function(body)).get("arguments", set()) == becomes


@pytest.mark.parametrize(
    ("name", "spoil"),
    [("x", "given += 1"), ("data", "given.reverse()"), ("weights", "given.clear()")],
)
def test_an_argument_that_stays_by_the_docstring_is_overwritten(name, spoil):
    source = function("return 1", "x, y, data, weights, rate", KEPT)
    copied = f'{name}, given = __import__("copy").deepcopy({name}), {name}; {spoil} return 1'
    assert copied in made(source)["arguments"]


def test_an_argument_that_the_docstring_does_not_keep_is_left_alone():
    source = function("return rate + 1", "x, y, data, weights, rate", KEPT)
    assert not any("rate +=" in after or "rate," in after for after in made(source)["arguments"])


def test_an_overwritten_argument_leaves_the_result_right():
    source = function("if rate:\n    return x + y\nreturn x", "x, y, rate", KEPT)
    [change] = [
        change
        for change in module_changes(source.encode(), module="m")
        if change.after.startswith(SPOILED)
    ]
    space: dict = {}
    exec(change.source, space)  # noqa: S102 - a source of our own
    x = space["np"].array([1.0, 2.0])
    assert space["f"](x, 1.0, True).tolist() == [2.0, 3.0]
    assert x.tolist() == [2.0, 3.0]


@pytest.mark.parametrize(
    ("body", "becomes"),
    [
        ("for i in x:\n    n = i", {"n = i break # for i in x"}),
        ("while n:\n    n = y", {"n = y break # while n"}),
        ("for i in x:\n    return i", set()),
        (
            "for i in x:\n    y.append(i)",
            {
                "y.append(i) break # for i in x",
                "y.append(i) if len(y) > 1 and np.any(y[-1] > y[-2]): break",
            },
        ),
        (
            "for i in x:\n    n = n - i",
            {"n = n - i break # for i in x", "before, n = n, n - i if np.any(n > before): break"},
        ),
    ],
)
def test_loops(body, becomes):
    assert made(function(body)).get("loops", set()) == becomes


def test_the_breaks_of_nested_loops_are_told_apart():
    source = function("for i in x:\n    for j in y:\n        n = j")
    assert made(source)["loops"] == {"n = j break # for i in x", "n = j break # for j in y"}


def test_without_numpy_numbers_are_compared_as_they_are():
    source = function("for i in x:\n    y.append(i)").replace("import numpy as np", "")
    assert "y.append(i) if len(y) > 1 and y[-1] > y[-2]: break" in made(source)["loops"]


@pytest.mark.parametrize(
    ("condition", "becomes"),
    [
        ("x > n", set()),
        ("x or y or n", {"x or y", "x or n", "y or n"}),
        ("not 0 <= x < n", {"not 0 <= x", "not x < n"}),
        ("np.any((x < 0) | (y > n))", {"np.any((x < 0))", "np.any((y > n))"}),
    ],
)
def test_validation(condition, becomes):
    source = function(f"if {condition}:\n    raise ValueError(n)")
    expected = {f"if {weaker}:" for weaker in becomes} | {"pass"}
    found = {" ".join(after.split()) for after in made(source)["validation"]}
    assert found == expected


def test_a_condition_that_refuses_nothing_is_no_validation():
    assert "validation" not in made(function("if x or y:\n    n = 1\nreturn n"))


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("z = np.zeros((n, 1))", {"z = np.zeros((n,))", "z = np.zeros((1, n))"}),
        ("z = np.zeros((1, n))", {"z = np.zeros((n,))", "z = np.zeros((n, 1))"}),
        ("z = np.zeros((n, y))", set()),
        ("z = x.reshape(-1, 1)", {"z = x.reshape(-1)", "z = x.reshape(1, -1)"}),
        ("z = x[:, [0]]", {"z = x[:, 0]"}),
        ("z = x[:, np.newaxis]", {"z = x[:]", "z = x[np.newaxis, :]"}),
        ("z = x[None, :]", {"z = x[:]", "z = x[:, None]"}),
        (
            "z = np.shape(x) != (n, 1)",
            {"z = np.shape(x) not in ((n, 1), (n,))", "z = np.shape(x) not in ((n, 1), (1, n))"},
        ),
        (
            "z = x.shape == (n,)",
            {"z = x.shape in ((n,), (n, 1))", "z = x.shape in ((n,), (1, n))"},
        ),
        ("z = np.shape(x) != np.shape(y)", {"z = np.size(x) != np.size(y)"}),
        ("z = x.shape[1] != n", set()),
    ],
)
def test_shapes(line, becomes):
    assert made(function(line)).get("shapes", set()) == becomes


@pytest.mark.parametrize(
    ("result", "becomes"),
    [
        ("ndarray of float64, shape (n, 1)", {"np.squeeze(x)", "np.transpose(x)"}),
        ("float or ndarray, same shape as `x`", {"np.squeeze(x)", "np.transpose(x)"}),
        ("ndarray of float64, shape (3, 2)", {"np.transpose(x)"}),
        ("ndarray of float64, shape (n,)", {"np.reshape(x, (-1, 1))", "np.reshape(x, (1, -1))"}),
        ("dw : ndarray of float64, shape (3, 1)", {"np.squeeze(x)", "np.transpose(x)"}),
        ("float", set()),
        ("list of ndarray", set()),
    ],
)
def test_results_have_a_neighbouring_shape(result, becomes):
    found = made(promised(result)).get("shapes", set())
    assert found == {f"return {value}" for value in becomes}


def test_of_several_results_each_is_changed_by_what_is_said_about_it():
    result = "dw : ndarray of float64, shape (n, 1)\n    The first.\ndb : float"
    found = made(promised(result, "x, y"))["shapes"]
    assert found == {"return np.squeeze(x), y", "return np.transpose(x), y"}
