"""Hidden suite of 11-train: the activation functions and their derivatives."""

import numpy as np
import pytest

from autograder.testing import (
    assert_between,
    assert_close,
    assert_gradient,
    assert_no_warnings,
    assert_unchanged,
)

EXTREMES = np.array([-1e4, -1e3, -710.0, -40.0, -1.0, 0.5, 40.0, 710.0, 1e3, 1e4])


def inputs_of(rng):
    """Arrays of several shapes and plain numbers of both signs, none of them 0."""
    arrays = [np.asarray(rng.normal(0, 3, shape)) for shape in [(), (5,), (4, 1), (3, 4)]]
    return [*arrays, 2, -3, 0.5, -0.25, np.float64(-1.5)]


def compare_values(function, model, inputs):
    """The activation agrees with the reference for every input."""
    for got, z in zip(function.map(inputs), inputs, strict=True):
        assert_close(got, model(z))


def compare_derivatives(function, model, inputs):
    """The derivative agrees with the reference for every input."""
    got = function.starmap([(z, True) for z in inputs])
    for entry, z in zip(got, inputs, strict=True):
        assert_close(entry, model(z, derivative=True))


@pytest.mark.exercise("relu", points=0.5)
def test_relu_values(student, reference, rng):
    """relu(z) is max(0, z), for numbers and for arrays of any shape.

    de: relu(z) ist max(0, z), für Zahlen und für Arrays beliebiger Form.
    """
    z = rng.normal(0, 3, (2, 5))
    assert_close(assert_unchanged(student.relu, z), reference.relu(z))
    compare_values(student.relu, reference.relu, [*inputs_of(rng), 0.0])


@pytest.mark.exercise("relu", points=0.5)
def test_relu_derivative(student, reference, rng):
    """relu(z, derivative=True) is 1 right of 0 and 0 left of it; at 0 any value in [0, 1].

    de: relu(z, derivative=True) ist rechts von 0 gleich 1, links davon 0; bei 0 ist jeder Wert
    in [0, 1] recht.
    """
    z = rng.normal(0, 3, (2, 5))
    got = assert_unchanged(student.relu, z, derivative=True)
    assert_close(got, reference.relu(z, derivative=True))
    compare_derivatives(student.relu, reference.relu, inputs_of(rng))
    assert_between(student.relu(np.array([-1.0, 0.0, 1.0]), derivative=True), [0, 0, 1], [0, 1, 1])


@pytest.mark.exercise("sigmoid", points=0.5)
def test_sigmoid_values(student, reference, rng):
    """sigmoid(z) is 1 / (1 + exp(-z)), for numbers and for arrays of any shape.

    de: sigmoid(z) ist 1 / (1 + exp(-z)), für Zahlen und für Arrays beliebiger Form.
    """
    z = rng.normal(0, 3, (2, 5))
    assert_close(assert_unchanged(student.sigmoid, z), reference.sigmoid(z))
    compare_values(student.sigmoid, reference.sigmoid, [*inputs_of(rng), 0])


@pytest.mark.exercise("sigmoid", points=0.75)
def test_sigmoid_derivative(student, reference, rng):
    """sigmoid(z, derivative=True) is the slope of the sigmoid at z, which is 1/4 at 0.

    de: sigmoid(z, derivative=True) ist die Steigung der Sigmoid-Funktion an der Stelle z, bei 0
    also 1/4.
    """
    z = rng.normal(0, 2, (2, 3))
    got = assert_unchanged(student.sigmoid, z, derivative=True)
    assert_gradient(lambda points: [reference.sigmoid(p).sum() for p in points], got, z)
    compare_derivatives(student.sigmoid, reference.sigmoid, [*inputs_of(rng), 0])


@pytest.mark.exercise("sigmoid", points=0.75)
def test_sigmoid_is_stable(student, reference, rng):
    """sigmoid and its derivative stay finite and without a warning for large numbers.

    de: sigmoid und ihre Ableitung bleiben für betragsmäßig große Zahlen endlich und ohne Warnung.
    """
    inputs = [EXTREMES, rng.uniform(-1e4, 1e4, (4, 1)), -1e4, 1e4, 0.3]
    calls = [(z, derivative) for z in inputs for derivative in (False, True)]
    got = student.sigmoid.starmap(calls)
    assert_no_warnings(student)
    for entry, call in zip(got, calls, strict=True):
        assert_close(entry, reference.sigmoid(*call))


@pytest.mark.exercise("identity", points=0.5)
def test_identity_values(student, reference, rng):
    """identity(z) is z, for numbers and for arrays of any shape.

    de: identity(z) ist z, für Zahlen und für Arrays beliebiger Form.
    """
    compare_values(student.identity, reference.identity, inputs_of(rng))


@pytest.mark.exercise("identity", points=0.5)
def test_identity_derivative(student, reference, rng):
    """identity(z, derivative=True) is 1 for every entry, in the shape of z.

    de: identity(z, derivative=True) ist für jeden Eintrag 1, in der Form von z.
    """
    z = rng.normal(0, 3, (2, 5))
    got = assert_unchanged(student.identity, z, derivative=True)
    assert_close(got, np.ones((2, 5)))
    assert_close(student.identity(z), z)
    compare_derivatives(student.identity, reference.identity, inputs_of(rng))
