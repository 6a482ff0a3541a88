"""What the tests of the gradebook share."""

import os
from pathlib import Path

import pytest

from autograder.course.records import Assignment, Exercise, Text
from autograder.gradebook.store import Store
from tests.gradebook.samples import check, exercise, result


@pytest.fixture
def good():
    """Everything right."""
    return result(
        exercise("relu", [check("shape"), check("values")]), exercise("tanh", [check("t")])
    )


@pytest.fixture
def poor():
    """Half of relu wrong."""
    return result(
        exercise("relu", [check("shape"), check("values", passed=False)]),
        exercise("tanh", [check("t")]),
    )


@pytest.fixture
def assignment(tmp_path):
    """The assignment these results belong to."""
    return Assignment(
        name="02-activations",
        folder=tmp_path,
        solution=tmp_path,
        title=Text(de="Aktivierungsfunktionen", en="Activation functions"),
        modules=("activations",),
        exercises=(
            Exercise(name="relu", points=2, module="activations"),
            Exercise(name="tanh", points=1, module="activations"),
        ),
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty results folder."""
    return Store(tmp_path / "results")


@pytest.fixture
def no_umask():
    """Nothing is taken away of what a new file may be asked for."""
    before = os.umask(0)
    yield
    os.umask(before)
