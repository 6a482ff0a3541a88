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


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return chain_course(tmp_path_factory.mktemp("chain"))


def graded(course, source: str):
    return results(course, ada=source)["ada"]


def check(result, name: str):
    return next(c for e in result.exercises for c in e.checks if c.id.endswith(name))


@pytest.mark.parametrize(
    ("source", "lost"),
    [
        pytest.param(with_change(SQUARE, "return z + z\n"), {"square": 0}, id="a function"),
        pytest.param(with_change(SQUARE, "raise NotImplementedError\n"), {"square": 0}, id="stub"),
        pytest.param(with_change(SQUARE, "while True: pass\n"), {"square": 0}, id="a loop"),
        pytest.param(
            SOLUTION.replace("def square(z)", "def sqare(z)").replace(
                "=square", "=lambda z: z * z"
            ),
            {"square": 0},
            id="a missing function",
        ),
        pytest.param(
            with_change(SQUARE, "return z + z\n").replace("square(z)))", "ours[0](z)))")
            + "\n\nours = [square]\n",
            {"square": 0},
            id="kept in a list",
        ),
        pytest.param(with_change(PREDICT, "return x\n"), {"Model.predict": 0}, id="a method"),
        pytest.param(with_change(INIT, "raise KeyError\n"), {"Model.__init__": 0}, id="__init__"),
        pytest.param(
            with_change(INIT, "self.w = np.zeros(n)\n"),
            {"Model.__init__": 0},
            id="half an __init__",
        ),
        pytest.param(
            with_change(SQUARE, "return z + z\n").replace(PREDICT, "return 7.0\n"),
            {"square": 0, "Model.predict": 0},
            id="two mistakes",
        ),
    ],
)
def test_a_mistake_costs_once(course, source, lost):
    """Only the exercises with the mistake lose their points."""
    assert points(graded(course, source)) == FULL | lost


def test_the_result_says_what_was_carried_forward(course):
    """The check passes, and names the exercise that the reference stood in for."""
    result = graded(course, with_change(SQUARE, "return z + z\n"))
    carried = check(result, "test_norm")
    assert carried.passed
    assert carried.carried == ("square",)
    assert "the course's `square`, because yours fails" in carried.message.en
    assert "`square` des Kurses" in carried.message.de
    assert not check(result, "test_square").carried
    assert "carried" in json.dumps(to_document(result))


def test_a_right_submission_is_run_once(course):
    result = graded(course, SOLUTION)
    assert points(result) == FULL
    assert not any(c.carried for e in result.exercises for c in e.checks)


@pytest.mark.parametrize(
    ("source", "nothing"),
    [
        pytest.param(
            with_change(
                "return np.sqrt(np.sum(square(z)))\n", "raise NotImplementedError('norm')\n"
            ).replace(SQUARE, "return 0 * z\n"),
            {"square", "norm"},
            id="left out",
        ),
        pytest.param(
            with_change(SQUARE, "import builtins\n    return builtins.stolen(z)\n").replace(
                "return np.sqrt",
                "import builtins\n    builtins.stolen = square\n    return np.sqrt",
            ),
            {"square"},
            id="stolen through builtins",
        ),
        pytest.param(
            with_change(SQUARE, "return open('square').read()\n").replace(
                "return np.sqrt",
                "open('square', 'w').write(repr([square(v) for v in z]))\n    return np.sqrt",
            ),
            {"square"},
            id="stolen through a file",
        ),
        pytest.param(
            with_change(SQUARE, "return norm(z)\n").replace(
                "return np.sqrt(np.sum(square(z)))", "return square(z)"
            ),
            {"square", "norm"},
            id="in a circle",
        ),
        pytest.param(
            with_change(SQUARE, "raise ValueError\n").replace(
                "return np.sqrt(np.sum(square(z)))",
                "return square.__kwdefaults__['_stand_in'](z)",
            ),
            {"square", "norm"},
            id="the stand-in itself",
        ),
    ],
)
def test_nobody_gains_from_it(course, source, nothing):
    """What is not solved earns nothing, whatever is done with the function that stands in."""
    earned = points(graded(course, source))
    assert {name for name, value in earned.items() if value == 0} >= nothing


def test_grading_again_gives_the_same_bytes(course):
    source = with_change(SQUARE, "return z + z\n").replace(PREDICT, "return 7.0\n")
    first, second = (json.dumps(to_document(graded(course, source))) for _ in range(2))
    assert first == second
