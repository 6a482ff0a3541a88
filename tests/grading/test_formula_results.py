"""Results of formulas: one that cannot be judged stops nothing, and the bytes are always the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.content.discover import find_assignment
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment, Verdict
from autograder.gradebook.result_json import from_document
from tests.helpers.tiny_course import write

NAME = "01-formulas"
MANIFEST = """
schema = 1
title = { de = "Formeln", en = "Formulas" }
modules = ["answers", "derivations"]

[[exercise]]
name = "answers.slope"
points = 2

[[exercise]]
name = "answers.one"
points = 1

[[exercise]]
name = "answers.gradient"
points = 1

[[exercise]]
name = "derivations.SIGMOID"
points = 4

[[exercise]]
name = "derivations.SOFTMAX"
points = 4

[formulas."answers.slope"]
asked = "Derivative(x**2, x)"
symbols = { x = "real" }

[formulas."answers.one"]

[formulas."answers.gradient"]
asked = "(Derivative(x**2*y, x), Derivative(x**2*y, y))"
symbols = { x = "real", y = "real" }
parts = 2

[formulas."derivations.SIGMOID"]
asked = "Derivative(sigma(x), x)"
symbols = { x = "real" }

[formulas."derivations.SOFTMAX"]
asked = "Derivative(log(s_i), z_j)"
families = { z = "real" }
definitions = { s_i = "exp(z_i)/Sum(exp(z_k), (k, 1, n))" }
"""
SUITE = '''"""Hidden suite: three answers and two derivations."""

from autograder.grading.formulas import answer_check, derivation_checks
from autograder.grading.tasks import formula_tasks
from autograder.symbolic import DerivationProblem

TASKS = formula_tasks(__file__)


def answer(key, expected, points):
    task = TASKS[f"answers.{key}"]
    words = {"de": "richtig", "en": "right", "asked": task.asked}
    return answer_check(key, expected, task.symbols, points=points, **words)


def derivation(name, result):
    task = TASKS[f"derivations.{name}"]
    problem = DerivationProblem(goal=task.asked, result=result, **task.names())
    return derivation_checks(name, problem, points=4)


test_slope = answer("slope", "2*x", 2)
test_one = answer("one", "1", 1)
test_gradient = answer("gradient", "(2*x*y, x**2)", 1)
test_a, test_b, test_c, test_d = derivation("SIGMOID", "sigma(x)*(1 - sigma(x))")
test_e, test_f, test_g, test_h = derivation("SOFTMAX", "KroneckerDelta(i, j) - s_j")
'''
SIGMOID = (
    "Derivative(sigma(x), x)",
    "exp(-x)/(1 + exp(-x))**2",
    "sigma(x)*(1 - sigma(x))",
)
SOFTMAX = (
    "Derivative(log(s_i), z_j)",
    "Derivative(z_i, z_j) - Derivative(log(Sum(exp(z_k), (k, 1, n))), z_j)",
    "KroneckerDelta(i, j) - exp(z_j)/Sum(exp(z_k), (k, 1, n))",
    "KroneckerDelta(i, j) - s_j",
)
SOLUTION = {"slope": "2*x", "one": "1", "gradient": "(2*x*y, x**2)"}
SLIPPED = (SOFTMAX[0], "KroneckerDelta(i, j) - exp(z_i)/Sum(exp(z_m), (m, 0, n - 1))", SOFTMAX[3])
CLASS = {
    "ada": ({}, SIGMOID, SOFTMAX),
    "emmy": ({"one": "tan(pi/2)"}, SIGMOID, SOFTMAX),
    "grace": ({"one": "exp(exp(exp(100)))"}, SIGMOID, SOFTMAX),
    "hedy": ({"slope": "2*x + x*sin(1000*pi*x)", "one": "tanh(100)"}, SIGMOID[1:], SLIPPED),
    "mary": (
        {"slope": "x*3", "gradient": "(y*x*2, 2*x)"},
        [line.replace("x)", "t)").replace(", x", ", t") for line in SIGMOID],
        ["exp(exp(exp(exp(z_i))))", *SOFTMAX],
    ),
}


def modules(answers: dict[str, str], sigmoid: object, softmax: object) -> dict[str, str]:
    """The files of a submission."""
    return {
        "answers.py": f"ANSWERS = {SOLUTION | answers!r}\n",
        "derivations.py": f"SIGMOID = {list(sigmoid)!r}\nSOFTMAX = {list(softmax)!r}\n",
    }


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """A course of one assignment, and a class that has handed it in."""
    right = modules({}, SIGMOID, SOFTMAX)
    files = {
        "course.toml": 'schema = 1\ntitle = { de = "Formeln", en = "Formulas" }\n',
        f"assignments/{NAME}/assignment.toml": MANIFEST,
        f"assignments/{NAME}/statement.de.md": "slope, one, gradient, SIGMOID, SOFTMAX\n",
        f"assignments/{NAME}/statement.en.md": "slope, one, gradient, SIGMOID, SOFTMAX\n",
        f"assignments/{NAME}/hidden/test_formulas.py": SUITE,
        **{f"assignments/{NAME}/{name}": text for name, text in right.items()},
        **{f"solutions/{NAME}/{name}": text for name, text in right.items()},
        **{
            f"submitted/{student}/{NAME}/{name}": text
            for student, given in CLASS.items()
            for name, text in modules(*given).items()
        },
    }
    root = tmp_path_factory.mktemp("formulas")
    for path, text in files.items():
        write(root / path, text)
    return find_course(root)


def assignment(course: Course) -> Assignment:
    return find_assignment(course, NAME)


def graded(course: Course, results: Path, *students: str) -> dict[str, bytes]:
    """The bytes of result.json of these students, graded by one grader in this order."""
    request = GradeRequest(
        course=course,
        assignment=assignment(course),
        submitted=course.root / "submitted",
        results=results,
        students=students,
        sandbox=course.sandbox,
        regrade=True,
    )
    for event in grade_batch(request):
        assert event.result is not None
    return {name: (results / name / NAME / "result.json").read_bytes() for name in students}


@pytest.fixture(scope="module")
def results(course, tmp_path_factory) -> dict[str, bytes]:
    """The whole class, graded by one grader."""
    return graded(course, tmp_path_factory.mktemp("results"), *CLASS)


def exercises(data: bytes) -> dict[str, tuple[str, float]]:
    """Status and points of each exercise."""
    result = from_document(json.loads(data))
    assert result.status == "graded"
    return {entry.name: (str(entry.status), entry.points) for entry in result.exercises}


def test_an_answer_without_a_value_is_wrong_and_nothing_else(results):
    """tan(pi/2) costs its own point; every other exercise keeps its points."""
    right, wrong = exercises(results["ada"]), exercises(results["emmy"])
    assert {status for status, _ in right.values()} == {"passed"}
    assert wrong == right | {"answers.one": ("failed", 0.0)}


def test_an_answer_beyond_computing_waits_alone(results):
    """exp(exp(exp(100))) is undecided; the submission is graded, and all else has its points."""
    right, open_ = exercises(results["ada"]), exercises(results["grace"])
    assert open_ == right | {"answers.one": ("undecided", 0.0)}
    result = from_document(json.loads(results["grace"]))
    (check,) = next(e for e in result.exercises if e.name == "answers.one").checks
    assert check.verdict is Verdict.SKIPPED


@pytest.mark.parametrize(
    ("seed", "order"),
    [("0", [*CLASS][::-1]), ("1", [*CLASS]), ("random", ["mary"]), ("random", ["hedy"])],
    ids=["the other way round", "another hash", "mary alone", "hedy alone"],
)
def test_results_have_the_same_bytes(course, results, tmp_path, monkeypatch, seed, order):
    """Neither hashes, nor the order of submissions, nor what a grader judged before shows."""
    monkeypatch.setenv("PYTHONHASHSEED", seed)
    assert graded(course, tmp_path, *order) == {name: results[name] for name in order}
    assert len({*results.values()}) == len(CLASS)
