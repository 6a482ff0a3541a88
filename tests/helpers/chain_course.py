"""A course whose exercises build on each other, functions as well as methods."""

from __future__ import annotations

import textwrap
from pathlib import Path

from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.course.course import Course, find_course
from autograder.course.records import Result
from tests.helpers.tiny_course import write

COURSE = 'schema = 1\ntitle = { de = "Kette", en = "Chain" }\nseed = 3\n'

MANIFEST = """
schema = 1
title = { de = "Kette", en = "Chain" }
modules = ["chain"]

[limits]
cpu_seconds = 1
wall_seconds = 8

[[exercise]]
name = "square"
points = 2

[[exercise]]
name = "norm"
points = 1
needs = ["square"]

[[exercise]]
name = "Model.__init__"
points = 1

[[exercise]]
name = "Model.predict"
points = 1
needs = ["square", "Model.__init__"]

[[exercise]]
name = "Model.fit"
points = 1
needs = ["Model.predict"]
"""

SOLUTION = '''"""A chain of exercises."""

import numpy as np


def square(z):
    """z times z."""
    return z * z


def norm(z):
    """The length of a vector."""
    return np.sqrt(np.sum(square(z)))


class Model:
    """A weighted sum."""

    def __init__(self, n, activation=square):
        """n weights of one."""
        self.w = np.ones(n)
        self.activation = activation

    def predict(self, x):
        """The activation of the weighted sum."""
        self.last = self.activation(self.w @ x)
        return self.last

    def fit(self, x, steps):
        """Steps against the prediction."""
        for _ in range(steps):
            self.w = self.w - 0.01 * self.predict(x) * x
        return self.w
'''

SUITE = '''
import numpy as np
import pytest

from autograder.grading.assertions import assert_close


@pytest.mark.exercise("square", points=1)
def test_square(student, reference, rng):
    """square squares.

    de: square quadriert.
    """
    z = rng.normal(0, 2, 9)
    assert_close(student.square(z), reference.square(z))


@pytest.mark.exercise("square", points=1)
def test_square_of_numbers(student, reference, rng):
    """square takes numbers.

    de: square nimmt Zahlen.
    """
    numbers = [float(z) for z in rng.normal(0, 2, 4)]
    for z, got in zip(numbers, student.square.map(numbers), strict=True):
        assert_close(got, reference.square(z))


@pytest.mark.exercise("norm", points=1)
def test_norm(student, reference, rng):
    """norm is the length.

    de: norm ist die Länge.
    """
    z = rng.normal(0, 2, 5)
    assert_close(student.norm(z), reference.norm(z))


@pytest.mark.exercise("Model.__init__", points=1)
def test_init(student):
    """A model begins with ones.

    de: Ein Modell beginnt mit Einsen.
    """
    assert_close(student.Model(3).w, np.ones(3))


@pytest.mark.exercise("Model.predict", points=1)
def test_predict(student, reference, rng):
    """predict applies the activation to the weighted sum, and keeps the value.

    de: predict wendet die Aktivierung auf die gewichtete Summe an und merkt sich den Wert.
    """
    x = rng.normal(0, 2, 4)
    model, other = student.Model(4), student.Model(4, activation=student.norm)
    assert_close(model.predict(x), reference.Model(4).predict(x))
    assert_close(model.last, reference.Model(4).predict(x))
    assert_close(other.predict(x), np.abs(x.sum()))


@pytest.mark.exercise("Model.fit", points=1)
def test_fit(student, reference, rng):
    """fit takes steps.

    de: fit geht Schritte.
    """
    x = rng.normal(0, 1, 3)
    assert_close(student.Model(3).fit(x, 20), reference.Model(3).fit(x, 20), tol=1e-9)
'''

MUTANT = '''"""
exercise = "{exercise}"
caught_by = ["{caught_by}"]
lecture = "L0"
[title]
de = "{name} auf Deutsch"
en = "{name} in English"
[hint]
de = "Hinweis"
en = "Hint"
"""


{source}'''

MUTANTS = {
    "square_is_double": ("square", "test_square", "def square(z):\n    return 2 * z\n"),
    "square_is_cube": ("square", "test_square", "def square(z):\n    return z * z * z\n"),
    "square_of_sum": ("norm", "test_norm", "def norm(z):\n    return abs(z.sum())\n"),
    "norm_of_mean": ("norm", "test_norm", "def norm(z):\n    return square(z).mean() ** 0.5\n"),
    "norm_is_square": ("norm", "test_norm", "def norm(z):\n    return z * z\n"),
    "norm_of_root": ("norm", "test_norm", "def norm(z):\n    return np.mean(z * z) ** 0.5\n"),
}


def chain_course(root: Path) -> Course:
    """Write the course into `root`."""
    folder = root / "assignments/20-chain"
    write(root / "course.toml", COURSE)
    write(root / "solutions/20-chain/chain.py", SOLUTION)
    write(folder / "assignment.toml", MANIFEST)
    write(folder / "chain.py", SOLUTION)
    write(folder / "statement.de.md", "?")
    write(folder / "statement.en.md", "?")
    write(folder / "test_public.py", "?")
    write(folder / "hidden/test_chain.py", SUITE)
    for name, (exercise, caught_by, source) in MUTANTS.items():
        text = MUTANT.format(name=name, exercise=exercise, caught_by=caught_by, source=source)
        write(folder / f"hidden/mutants/{name}.py", text)
    return find_course(root)


def with_change(old: str, new: str) -> str:
    """The solution with one piece replaced; `new` is dedented."""
    assert old in SOLUTION
    return SOLUTION.replace(old, textwrap.dedent(new))


def results(course: Course, **sources: str) -> dict[str, Result]:
    """The result of each source, by its name."""
    variants = {name: {"chain.py": source.encode()} for name, source in sources.items()}
    return grade_variants(course, find_assignment(course, "20"), variants, jobs=1)


def points(result: Result) -> dict[str, float]:
    """Points by exercise."""
    return {exercise.name: exercise.points for exercise in result.exercises}
