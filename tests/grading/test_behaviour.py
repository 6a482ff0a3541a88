"""No loops, and written by oneself: judged by what Python executes, not only by the spelling."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.course.records import Limits
from autograder.sandbox.choose import open_box
from autograder.sandbox.session import Session
from autograder.sandbox.student import Observed, RemoteFunction, Student

ROOT = Path(__file__).parents[2]
COURSE = find_course(ROOT)
TASK = find_assignment(COURSE, "02")
RIGHT = (TASK.solution / "activations.py").read_text(encoding="utf-8")

# Definitions at the end of the solution, which count, and what each loses.
LOOPS = {
    "decorator": "@np.vectorize\ndef relu(z):\n    return max(z, 0.0)\n",
    "decorator with options": "@np.vectorize(otypes=[float])\ndef relu(z):\n    return max(z, 0.0)\n",
    "other name": "from numpy import vectorize as all_at_once\n"
    "relu = all_at_once(lambda z: max(z, 0.0), otypes=[float])\n",
    "helper": "def each(z):\n    return [each(v) if np.ndim(v) else max(v, 0) for v in z]\n"
    "def relu(z):\n    return np.array(each(z), float) if np.ndim(z) else np.maximum(z, 0)\n",
    "generator": "def steps(z):\n    for v in np.ravel(z):\n        yield max(v, 0.0)\n"
    "def relu(z):\n    return np.reshape(np.fromiter(steps(z), float), np.shape(z))\n",
    "recursion": "def first(v):\n    h = len(v) // 2\n"
    "    return [max(x, 0.0) for x in v] if h < 1 else first(v[:h]) + first(v[h:])\n"
    "def relu(z):\n    return np.reshape(first(list(np.ravel(z))), np.shape(z))\n",
    "frompyfunc": "one = np.frompyfunc(lambda v: max(v, 0.0), 1, 1)\n"
    "def relu(z):\n    return np.asarray(one(z), float)\n",
}
READY_MADE = {
    "other name": "from numpy import tanh as th\ndef tanh(z):\n    return th(z)\n",
    "assigned": "hyperbolic = np.tanh\ndef tanh(z):\n    return hyperbolic(z)\n",
    "globals": "globals()['tanh'] = np.tanh\n",
    "getattr": "def tanh(z):\n    return getattr(np, 'ta' + 'nh')(z)\n",
    "table": "F = {'t': np.tanh}\ndef tanh(z):\n    return F['t'](z)\n",
    "list": "F = [np.exp, np.tanh]\ndef tanh(z):\n    return F[1](z)\n",
    "default": "def tanh(z, f=np.tanh):\n    return f(z)\n",
    "closure": "def make(f):\n    def inner(z):\n        return f(z)\n    return inner\n"
    "tanh = make(np.tanh)\n",
    "helper": "def mine(z):\n    return np.tanh(z)\ndef tanh(z):\n    return mine(z)\n",
    "entry by entry": "import math\n"
    "def tanh(z):\n    return np.reshape(list(map(lambda v: math.tanh(v), np.ravel(z))), np.shape(z))\n",
}
HONEST = {
    "helper": "def halves(z):\n    e = np.exp(-np.abs(z))\n    return e / (1 + e)\n"
    "def sigmoid(z):\n    return np.where(np.asarray(z) >= 0, 1 - halves(z), halves(z))\n",
    "class": "class Tanh:\n    def __call__(self, z):\n"
    "        e = np.exp(-2 * np.abs(z))\n        return np.sign(z) * (1 - e) / (1 + e)\n"
    "tanh = Tanh()\n",
    "packages that are not there, and plots": "import pandas as pd\nimport torch\n"
    "import matplotlib.pyplot as plt\nfrom tqdm import tqdm\nfigure, axes = plt.subplots()\n",
    "loop over the names of a table": "F = {'a': np.abs, 's': np.sign}\n"
    "def relu(z):\n    parts = []\n    parts.append(F['a'](z))\n    return (np.add(z, parts[0])) / 2\n",
}


@pytest.fixture(scope="module")
def lost():
    """Of each variant the checks that fail."""
    groups = {"loop": LOOPS, "ready-made": READY_MADE, "honest": HONEST}
    variants = {
        f"{group}: {name}": {"activations.py": f"{RIGHT}\n\n{text}".encode()}
        for group, texts in groups.items()
        for name, text in texts.items()
    }
    results = grade_variants(COURSE, TASK, variants)
    return {
        name: {c.id.partition("::")[2] for e in result.exercises for c in e.checks if not c.passed}
        for name, result in results.items()
    }


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_costs_its_check_and_no_other(lost, name):
    """However it is written."""
    assert lost[f"loop: {name}"] == {"test_relu_is_vectorised"}


@pytest.mark.parametrize("name", READY_MADE)
def test_what_a_library_did_is_not_ones_own_work(lost, name):
    """Whatever it is called, and wherever it is kept."""
    assert {
        "test_tanh_agrees_on_arrays",
        "test_tanh_of_the_textbook",
        "test_tanh_is_vectorised",
    } <= lost[f"ready-made: {name}"]
    assert all("tanh" in check for check in lost[f"ready-made: {name}"])


@pytest.mark.parametrize("name", HONEST)
def test_honest_work_loses_nothing(lost, name):
    """Helpers, objects and tables of functions that are allowed."""
    assert lost[f"honest: {name}"] == set()


class Said:
    """A worker that says something."""

    def __init__(self, answer):
        self.answer = answer

    def request(self, *_request):
        return self.answer


@pytest.mark.parametrize(
    "answer",
    [None, [], [1], ["1", []], [1, None], [1, [], 3], [True, {}], [2, [None, ["a"], [1, 2, 3]]]],
)
def test_what_the_worker_says_is_a_claim(answer):
    """Anything else than numbers and words is nothing."""
    assert RemoteFunction(Said(answer), None, "relu").observed([]).uses == ()


def test_what_is_watched_is_put_back():
    """After the call, and after one that raised, everything is where it was."""
    source = b"""
import math, sys
import numpy as np
F = [math.exp]
def f(z):
    np.tanh(z)
    math.tanh(z)
    return 1 / z
def whole(names=("tanh",)):
    return [type(np.tanh).__name__, type(math.tanh).__name__, type(F[0]).__name__, sys.gettrace()]
"""
    limits = Limits()
    with open_box("auto", files=False, limits=limits) as box:
        session = Session(box, {"m": source}, {}, limits)
        student = Student(session, "m")
        seen = student.f.observed([2.0], ["tanh", "exp"])
        assert (seen.steps, seen.uses) == (4, (("tanh", "m.py", 6), ("tanh", "m.py", 7)))
        with pytest.raises(Exception, match="ZeroDivision"):
            student.f.observed([0], ["tanh", "exp"])
        kinds = student.whole()
        assert kinds == ["ufunc", "builtin_function_or_method", "builtin_function_or_method", None]
        assert isinstance(seen, Observed)
        session.close()
