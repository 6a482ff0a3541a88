"""Known mistakes are named by the values they return, and nobody is accused without them."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.content.discover import find_assignment
from autograder.grading.misconceptions import explains
from autograder.grading.value_digest import fingerprint
from tests.helpers.chain_course import MUTANTS, SOLUTION, chain_course, results, with_change

SQUARE = '"""z times z."""\n    return z * z\n'
NORM = "return np.sqrt(np.sum(square(z)))\n"


WRITTEN_OTHERWISE = [
    (with_change(SQUARE, "return z + z\n"), "square_is_double"),
    (with_change(SQUARE, "return np.array([3 * v for v in z]) - z\n"), None),
    (with_change(SQUARE, "return np.power(z, 3)\n"), "square_is_cube"),
    (with_change(NORM, "return float(np.abs(np.sum(z)))\n"), "square_of_sum"),
    (with_change(NORM, "return np.sqrt(np.average(square(z)))\n"), "norm_of_mean|norm_of_root"),
]
# norm is wrong in its own way: seen where the reference's square stands in.
BEHIND = with_change(SQUARE, "return z + z\n").replace(NORM, "return abs(np.sum(z))\n")
SOMETHING_ELSE = [
    "return None",
    "return 'square'",
    "return []",
    "return 0.0",
    "return float('nan')",
    "return object()",
    "raise ValueError(z)",
    "raise NotImplementedError",
    "return z",
    "return 2.000001 * z",
    "return z * z + 1e-9",
    "return [z]",
    "return 1j * z",
    "return {'z': z, 1: None}",
    "return np.zeros((0, 3))",
    "import random; return z * random.random()",
    "return (2 * z).tolist() if np.ndim(z) else z * z",
    # Twice for arrays as the mutant, but right for numbers: the mutant fails both checks.
    "return 2 * z if np.ndim(z) else z * z",
]
ONE_FUNCTION = ["return z", "return 2 * z", "return 1.5"]


def of_square(body: str) -> str:
    return with_change(SQUARE, f"{body}\n")


def under_many_names(body: str) -> str:
    return SOLUTION.replace(
        "class Model", f"def square(z):\n    {body}\n\n\nnorm = square\n\n\nclass Model"
    )


def of_mutant(name: str) -> str:
    return f"{SOLUTION}\n\n{MUTANTS[name][2]}"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return chain_course(tmp_path_factory.mktemp("chain"))


@pytest.fixture(scope="module")
def graded(course):
    """The result of each source that is handed in here, by one batch."""
    sources = [
        *(source for source, _ in WRITTEN_OTHERWISE),
        *(BEHIND, SOLUTION),
        *map(of_square, SOMETHING_ELSE),
        *map(under_many_names, ONE_FUNCTION),
        *map(of_mutant, MUTANTS),
    ]
    found = results(course, **{f"s{number}": source for number, source in enumerate(sources)})
    return dict(zip(sources, found.values(), strict=True))


@pytest.fixture(scope="module")
def named(graded):
    """The known mistakes that a source is told of."""

    def names(source: str) -> set[str]:
        result = graded[source]
        assert result.status == "graded"
        return {c.misconception for e in result.exercises for c in e.checks if c.misconception}

    return names


@pytest.mark.parametrize(("source", "name"), WRITTEN_OTHERWISE)
def test_a_mistake_written_otherwise_is_recognised(named, source, name):
    """Only the values count; two mutants with the same values stand side by side."""
    assert named(source) == ({name} if name else set())


def test_a_mistake_is_recognised_behind_another_one(named):
    """Each is named where the other one is out of the way."""
    assert named(BEHIND) == {"square_is_double", "square_of_sum"}


@pytest.mark.parametrize("body", SOMETHING_ELSE)
def test_nobody_is_accused_of_something_else(named, body):
    """A mutant's values with more mistakes are not its mistake, either."""
    assert named(of_square(body)) == set()


@pytest.mark.parametrize("body", ONE_FUNCTION)
def test_one_function_under_many_names_is_not_accused_of_what_stood_in(named, graded, body):
    """Where the reference stands in for square, norm is still what was handed in."""
    source = under_many_names(body)
    assert named(source) <= {"square_is_double"}
    found = {check.carried for e in graded[source].exercises[1:2] for check in e.checks}
    assert found == {()}


def test_a_mistake_is_named_by_enough_values_only():
    """Values that are the reference's prove nothing; one whole number does where all else agrees."""

    def of(*numbers):
        return {0: fingerprint([("call", [np.array(numbers), None, []])], "f")}

    right, half, whole = of(1.0, 2.0), of(1.5, 2.0), of(3.0, 2.0)
    elsewhere = {1: right[0]}
    assert explains(half, half | elsewhere, right)
    assert explains(whole, whole, right)
    assert not explains(whole, whole | elsewhere, right)
    assert not explains(right, right, right)
    assert not explains(half, whole, right)
    assert not explains({}, right, right)


def test_a_right_submission_is_not_accused(named):
    assert named(SOLUTION) == set()


@pytest.mark.parametrize("name", MUTANTS)
def test_every_mutant_is_named(named, name):
    assert any(name in found.split("|") for found in named(of_mutant(name)))


def test_what_the_mutants_return_is_kept_for_the_next_run(course, tmp_path):
    """The second run reads it, a damaged file is made again, another suite has its own."""
    submitted = tmp_path / "submitted/ada/20-chain"
    submitted.mkdir(parents=True)
    (submitted / "chain.py").write_text(with_change(SQUARE, "return z + z\n"))

    def grade():
        request = GradeRequest(
            course=course,
            assignment=find_assignment(course, "20"),
            submitted=tmp_path / "submitted",
            results=tmp_path / "results",
            regrade=True,
        )
        list(grade_batch(request))
        return (tmp_path / "results/ada/20-chain/result.json").read_bytes()

    first = grade()
    assert b"square_is_double" in first
    (kept,) = (tmp_path / "results/.mistakes").glob("*/square.square_is_double.json")
    written = kept.read_bytes()
    kept.write_text("{}")
    assert b"square_is_double" not in grade()
    kept.write_bytes(written[:100])
    assert grade() == first
    assert kept.read_bytes() == written
