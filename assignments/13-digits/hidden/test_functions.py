"""Hidden suite of 13-digits: the activation functions, softmax among them."""

import numpy as np
import pytest

from autograder.testing import assert_between, assert_close, assert_no_warnings, assert_unchanged

EXTREMES = np.array([-1e4, -1e3, -710.0, -40.0, -1.0, 0.5, 40.0, 710.0, 1e3, 1e4])


def inputs_of(rng):
    """Arrays of several shapes and plain numbers of both signs, none of them 0."""
    arrays = [np.asarray(rng.normal(0, 3, shape)) for shape in [(), (5,), (4, 1), (3, 4)]]
    return [*arrays, 2, -3, 0.5, -0.25, np.float64(-1.5)]


def compare_values(function, model, inputs):
    """The activation agrees with the reference for every input, and leaves an array alone."""
    array = inputs[3]
    assert_close(assert_unchanged(function, array), model(array))
    for got, z in zip(function.map(inputs), inputs, strict=True):
        assert_close(got, model(z))


def compare_derivatives(function, model, inputs):
    """The derivative agrees with the reference for every input, and leaves an array alone."""
    array = inputs[3]
    got = assert_unchanged(function, array, derivative=True)
    assert_close(got, model(array, derivative=True))
    for got, z in zip(function.starmap([(z, True) for z in inputs]), inputs, strict=True):
        assert_close(got, model(z, derivative=True))


@pytest.mark.exercise("relu", points=0.25)
def test_relu_values(student, reference, rng):
    """relu(z) is max(0, z), for numbers and for arrays of any shape.

    de: relu(z) ist max(0, z), für Zahlen und für Arrays beliebiger Form.
    """
    compare_values(student.relu, reference.relu, [*inputs_of(rng), 0.0])


@pytest.mark.exercise("relu", points=0.25)
def test_relu_derivative(student, reference, rng):
    """relu(z, derivative=True) is 1 right of 0 and 0 left of it; at 0 any value in [0, 1].

    de: relu(z, derivative=True) ist rechts von 0 gleich 1, links davon 0; bei 0 ist jeder Wert
    in [0, 1] recht.
    """
    compare_derivatives(student.relu, reference.relu, inputs_of(rng))
    assert_between(student.relu(np.array([-1.0, 0.0, 1.0]), derivative=True), [0, 0, 1], [0, 1, 1])


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_values(student, reference, rng):
    """sigmoid(z) is 1 / (1 + exp(-z)), for numbers and for arrays of any shape.

    de: sigmoid(z) ist 1 / (1 + exp(-z)), für Zahlen und für Arrays beliebiger Form.
    """
    compare_values(student.sigmoid, reference.sigmoid, [*inputs_of(rng), 0])


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_derivative(student, reference, rng):
    """sigmoid(z, derivative=True) is the slope of the sigmoid at z, which is 1/4 at 0.

    de: sigmoid(z, derivative=True) ist die Steigung der Sigmoid-Funktion an der Stelle z, bei 0
    also 1/4.
    """
    compare_derivatives(student.sigmoid, reference.sigmoid, [*inputs_of(rng), 0])


@pytest.mark.exercise("sigmoid", points=0.5)
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


@pytest.mark.exercise("identity", points=0.25)
def test_identity_values(student, reference, rng):
    """identity(z) is z, for numbers and for arrays of any shape.

    de: identity(z) ist z, für Zahlen und für Arrays beliebiger Form.
    """
    compare_values(student.identity, reference.identity, inputs_of(rng))


@pytest.mark.exercise("identity", points=0.25)
def test_identity_derivative(student, reference, rng):
    """identity(z, derivative=True) is 1 for every entry, in the shape of z.

    de: identity(z, derivative=True) ist für jeden Eintrag 1, in der Form von z.
    """
    inputs = inputs_of(rng)
    compare_derivatives(student.identity, reference.identity, inputs)
    assert_close(student.identity(inputs[3]), inputs[3])


@pytest.mark.exercise("softmax", points=1)
def test_softmax_of_a_column(student, reference, rng):
    """softmax of a column is every exponential over the sum of all, whatever their number.

    de: softmax einer Spalte ist jede Potenz geteilt durch die Summe aller, wie viele es auch sind.
    """
    inputs = [rng.normal(0, 2, (n, 1)) for n in (3, 2, 7, 10, 1)]
    first = inputs[0]
    assert_close(assert_unchanged(student.softmax, first), np.exp(first) / np.exp(first).sum())
    for z, got in zip(inputs, student.softmax.map(inputs), strict=True):
        assert_close(got, np.exp(z) / np.exp(z).sum())


@pytest.mark.exercise("softmax", points=0.25, show=True)
def test_softmax_of_the_worked_example(student, reference, rng):
    """softmax of (0, ln 7, ln 2) is (0.1, 0.7, 0.2), as in the statement.

    de: softmax von (0, ln 7, ln 2) ist (0,1; 0,7; 0,2), wie in der Aufgabenstellung.
    """
    other = rng.normal(0, 2, (4, 1))
    first, second = student.softmax.map([np.log([[1.0], [7.0], [2.0]]), other])
    assert_close(first, [[0.1], [0.7], [0.2]])
    assert_close(second, reference.softmax(other))


@pytest.mark.exercise("softmax", points=0.75)
def test_softmax_is_stable(student, reference, rng):
    """softmax stays right and silent for entries of up to 10 000, of either sign.

    de: softmax bleibt für Einträge bis 10 000 beider Vorzeichen richtig und ohne Warnung.
    """
    near = rng.normal(0, 2, (4, 1))
    inputs = [near + 9990.0, near - 9990.0, np.array([[1e4], [-1e4], [0.0]]), near]
    got = student.softmax.map(inputs)
    assert_no_warnings(student)
    for z, result in zip(inputs, got, strict=True):
        # 1e4 itself is only known to 2e-12: subtracting a logarithm instead is as good.
        assert_close(result, reference.softmax(z), tol=1e-11)
