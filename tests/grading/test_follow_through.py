"""Follow-through credit: one mistake costs once, and nobody gains from what stands in."""

from __future__ import annotations

import json

import pytest

from autograder.gradebook.result_json import to_document
from tests.helpers.chain_course import SOLUTION, chain_course, points, results, with_change

FULL = {"square": 2, "norm": 1, "Model.__init__": 1, "Model.predict": 1, "Model.fit": 1}
SQUARE = '"""z times z."""\n    return z * z\n'
PREDICT = "self.last = self.activation(self.w @ x)\n        return self.last\n"
INIT = "self.w = np.ones(n)\n        self.activation = activation\n"


# What costs once -> its source, and the exercises that lose points.
MISTAKES = {
    "a function": (with_change(SQUARE, "return z + z\n"), {"square": 0}),
    "stub": (with_change(SQUARE, "raise NotImplementedError\n"), {"square": 0}),
    "a loop": (with_change(SQUARE, "while True: pass\n"), {"square": 0}),
    "a missing function": (
        SOLUTION.replace("def square(z)", "def sqare(z)").replace("=square", "=lambda z: z * z"),
        {"square": 0},
    ),
    "kept in a list": (
        with_change(SQUARE, "return z + z\n").replace("square(z)))", "ours[0](z)))")
        + "\n\nours = [square]\n",
        {"square": 0},
    ),
    "a method": (with_change(PREDICT, "return x\n"), {"Model.predict": 0}),
    "__init__": (with_change(INIT, "raise KeyError\n"), {"Model.__init__": 0}),
    "half an __init__": (with_change(INIT, "self.w = np.zeros(n)\n"), {"Model.__init__": 0}),
    "two mistakes": (
        with_change(SQUARE, "return z + z\n").replace(PREDICT, "return 7.0\n"),
        {"square": 0, "Model.predict": 0},
    ),
}
# How somebody tries to gain -> the source, and the exercises that earn nothing.
TRICKS = {
    "left out": (
        with_change(
            "return np.sqrt(np.sum(square(z)))\n", "raise NotImplementedError('norm')\n"
        ).replace(SQUARE, "return 0 * z\n"),
        {"square", "norm"},
    ),
    "stolen through builtins": (
        with_change(SQUARE, "import builtins\n    return builtins.stolen(z)\n").replace(
            "return np.sqrt",
            "import builtins\n    builtins.stolen = square\n    return np.sqrt",
        ),
        {"square"},
    ),
    "stolen through a file": (
        with_change(SQUARE, "return open('square').read()\n").replace(
            "return np.sqrt",
            "open('square', 'w').write(repr([square(v) for v in z]))\n    return np.sqrt",
        ),
        {"square"},
    ),
    "in a circle": (
        with_change(SQUARE, "return norm(z)\n").replace(
            "return np.sqrt(np.sum(square(z)))", "return square(z)"
        ),
        {"square", "norm"},
    ),
    "the stand-in itself": (
        with_change(SQUARE, "raise ValueError\n").replace(
            "return np.sqrt(np.sum(square(z)))",
            "return square.__kwdefaults__['_stand_in'](z)",
        ),
        {"square", "norm"},
    ),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return chain_course(tmp_path_factory.mktemp("chain"))


@pytest.fixture(scope="module")
def graded(course):
    """The results of all that is handed in here, by one batch."""
    sources = {name: source for name, (source, _) in (MISTAKES | TRICKS).items()}
    return results(course, **sources, right=SOLUTION)


def check(result, name: str):
    return next(c for e in result.exercises for c in e.checks if c.id.endswith(name))


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_costs_once(graded, name):
    """Only the exercises with the mistake lose their points."""
    assert points(graded[name]) == FULL | MISTAKES[name][1]


def test_the_result_says_what_was_carried_forward(graded):
    """The check passes, and names the exercise that the reference stood in for."""
    result = graded["a function"]
    carried = check(result, "test_norm")
    assert carried.passed
    assert carried.carried == ("square",)
    assert "the course's `square`, because yours fails" in carried.message.en
    assert "`square` des Kurses" in carried.message.de
    assert not check(result, "test_square").carried
    assert "carried" in json.dumps(to_document(result))


def test_a_right_submission_is_run_once(graded):
    result = graded["right"]
    assert points(result) == FULL
    assert not any(c.carried for e in result.exercises for c in e.checks)


@pytest.mark.parametrize("name", TRICKS)
def test_nobody_gains_from_it(graded, name):
    """What is not solved earns nothing, whatever is done with the function that stands in."""
    earned = points(graded[name])
    assert {exercise for exercise, value in earned.items() if value == 0} >= TRICKS[name][1]


def test_grading_again_gives_the_same_bytes(course, graded):
    """Alone, and among all the others."""
    again = results(course, again=MISTAKES["two mistakes"][0])["again"]
    first, second = (
        json.dumps(to_document(result) | {"student": ""})
        for result in (graded["two mistakes"], again)
    )
    assert first == second
