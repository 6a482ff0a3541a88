"""Hidden suite of 10-predict: the activation functions and their derivatives."""

import numpy as np
import pytest

from autograder.testing import assert_between, assert_close, assert_no_warnings, assert_unchanged


def inputs_of(rng):
    """Arrays of several shapes and plain numbers of both signs, none of them 0."""
    arrays = [np.asarray(rng.normal(0, 3, shape)) for shape in [(), (6,), (5, 1), (2, 4)]]
    return [*arrays, 3, -2, 0.25, -0.5, np.float64(-2.5)]


def compare(function, model, inputs, derivative=False):
    """Function or derivative agree with the reference for every input."""
    calls = [(z, True) if derivative else (z,) for z in inputs]
    for got, call in zip(function.starmap(calls), calls, strict=True):
        assert_close(got, model(*call))


@pytest.mark.exercise("relu", points=0.5)
def test_relu_values(student, reference, rng):
    """relu(z) is max(0, z), for numbers and for arrays of any shape, and leaves z as it was.

    de: relu(z) ist max(0, z), für Zahlen und für Arrays beliebiger Form, und lässt z, wie es war.
    """
    z = rng.normal(0, 3, (4, 3))
    assert_close(assert_unchanged(student.relu, z), reference.relu(z))
    compare(student.relu, reference.relu, [*inputs_of(rng), 0.0])


@pytest.mark.exercise("relu", points=0.5)
def test_relu_derivative(student, reference, rng):
    """relu(z, derivative=True) is 1 right of 0 and 0 left of it; at 0 any value in [0, 1].

    de: relu(z, derivative=True) ist rechts von 0 gleich 1, links davon 0; bei 0 ist jeder Wert
    in [0, 1] recht.
    """
    compare(student.relu, reference.relu, inputs_of(rng), derivative=True)
    z = np.array([[2.0], [0.0], [-2.0]])
    assert_between(student.relu(z, derivative=True), [[1], [0], [0]], [[1], [1], [0]])


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_values(student, reference, rng):
    """sigmoid(z) is 1 / (1 + exp(-z)), for numbers and for arrays of any shape.

    de: sigmoid(z) ist 1 / (1 + exp(-z)), für Zahlen und für Arrays beliebiger Form.
    """
    z = rng.normal(0, 3, (4, 3))
    assert_close(assert_unchanged(student.sigmoid, z), reference.sigmoid(z))
    compare(student.sigmoid, reference.sigmoid, [*inputs_of(rng), 0])


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_derivative(student, reference, rng):
    """sigmoid(z, derivative=True) is the slope of the sigmoid at z, which is 1/4 at 0.

    de: sigmoid(z, derivative=True) ist die Steigung der Sigmoid-Funktion an der Stelle z, bei 0
    also 1/4.
    """
    compare(student.sigmoid, reference.sigmoid, [*inputs_of(rng), 0], derivative=True)


@pytest.mark.exercise("sigmoid", points=0.5)
def test_sigmoid_is_stable(student, reference, rng):
    """sigmoid stays finite and without a warning for large numbers of either sign.

    de: sigmoid bleibt für betragsmäßig große Zahlen beider Vorzeichen endlich und ohne Warnung.
    """
    extremes = np.array([-1e4, -1e3, -710.0, -40.0, 0.5, 40.0, 710.0, 1e3, 1e4])
    inputs = [extremes, rng.uniform(-1e4, 1e4, (4, 1)), -1e4, 1e4, 0.3]
    got = student.sigmoid.map(inputs)
    assert_no_warnings(student)
    for value, z in zip(got, inputs, strict=True):
        assert_close(value, reference.sigmoid(z))


@pytest.mark.exercise("identity", points=0.5)
def test_identity_values(student, reference, rng):
    """identity(z) is z, for numbers and for arrays of any shape, and leaves z as it was.

    de: identity(z) ist z, für Zahlen und für Arrays beliebiger Form, und lässt z, wie es war.
    """
    z = rng.normal(0, 3, (4, 3))
    assert_close(assert_unchanged(student.identity, z), z)
    compare(student.identity, reference.identity, inputs_of(rng))


@pytest.mark.exercise("identity", points=0.5)
def test_identity_derivative(student, reference, rng):
    """identity(z, derivative=True) is 1 for every entry, in the shape of z.

    de: identity(z, derivative=True) ist für jeden Eintrag 1, in der Form von z.
    """
    inputs = inputs_of(rng)
    compare(student.identity, reference.identity, inputs)
    compare(student.identity, reference.identity, inputs, derivative=True)
