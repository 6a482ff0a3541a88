"""Hidden suite of 05-cost-functions: losses of single entries, their derivatives, and J.

The checks inside (0, 1) stay away from both ends; beyond that a loss only has to be finite, near
enough and free of warnings, whichever way 0 ln 0 is avoided.
"""

import numpy as np
import pytest

from autograder.testing import (
    assert_between,
    assert_close,
    assert_gradient,
    assert_no_warnings,
    assert_raises,
    assert_shape,
    assert_unchanged,
)

SHAPES = [(), (1,), (7,), (4, 1), (3, 4), (2, 3, 4)]

# L1's activations of an output layer and what they should have been.
A = np.array([[0.9], [0.3], [0.6]])
Y = np.array([[1.0], [0.0], [1.0]])

CERTAIN = 30.0  # a certain and wrong prediction costs at least this, or inf


def numbers(rng):
    """Pairs (a, y) of real arrays."""
    return [(rng.normal(0, 2, shape), rng.normal(1, 2, shape)) for shape in SHAPES]


def probabilities(rng, low=0.02):
    """Pairs (a, y): probabilities inside (0, 1) and labels 0 or 1 as floats, in every shape."""
    pairs = []
    for shape in SHAPES:
        a = np.asarray(rng.uniform(low, 1 - low, shape))
        y = np.asarray(rng.integers(0, 2, shape).astype(float))
        pairs += [(a, y), (a, 1 - y)]
    return pairs


def compare(got, function, calls, tol=1e-12):
    """Every result agrees with the reference."""
    for entry, call in zip(got, calls, strict=True):
        assert_close(entry, function(*call), tol=tol)


def agrees(student_function, function, pairs):
    """One call with the arguments watched, all the others in one round trip."""
    watched = pairs[-1]
    assert_close(assert_unchanged(student_function, *watched), function(*watched))
    compare(student_function.starmap(pairs), function, pairs)


def refuses(student_function, function, rng, fitting, misfits):
    """Arrays of the shape `fitting` are accepted, every pair of shapes in `misfits` is not."""

    def draw(shape):
        return rng.uniform(0.1, 0.9, shape)

    a = draw(fitting)
    assert_close(student_function(a, np.ones(fitting)), function(a, np.ones(fitting)))
    for left, right in misfits:
        assert_raises(student_function, draw(left), np.ones(right))


def one_hot(rng, n):
    """Probabilities of n classes, none of them small, and a true class, both as columns."""
    a = rng.uniform(0.2, 1.0, (n, 1))
    y = np.zeros((n, 1))
    y[rng.integers(n)] = 1.0
    return a / a.sum(), y


# squared_error


@pytest.mark.exercise("squared_error", points=1)
def test_squared_error_agrees_on_arrays(student, reference, rng):
    """squared_error is (a - y)^2 for every entry separately, in arrays of any shape.

    de: squared_error ist für jeden Eintrag einzeln (a - y)^2, in Arrays beliebiger Form.
    """
    agrees(student.squared_error, reference.squared_error, numbers(rng))


@pytest.mark.exercise("squared_error", points=0.5, show=True)
def test_squared_error_of_the_lecture(student, reference, rng):
    """squared_error of (0.9, 0.3, 0.6) against (1, 0, 1) is (0.01, 0.09, 0.16), as in L1.

    de: squared_error von (0.9, 0.3, 0.6) gegen (1, 0, 1) ist (0.01, 0.09, 0.16), wie in L1.
    """
    other = rng.normal(0, 1, (3, 1)), rng.normal(0, 1, (3, 1))
    first, second = student.squared_error.starmap([(A, Y), other])
    assert_close(first, [[0.01], [0.09], [0.16]])
    assert_close(second, reference.squared_error(*other))


@pytest.mark.exercise("squared_error", points=0.25)
def test_squared_error_takes_numbers(student, reference, rng):
    """squared_error works for plain numbers, whole or not.

    de: squared_error rechnet auch mit einzelnen Zahlen, ganzen wie gebrochenen.
    """
    calls = [(3, 1), (-2, 4), (0.5, 1), (np.float64(1.5), 0.25), (float(rng.normal(4, 1)), 1.0)]
    compare(student.squared_error.starmap(calls), reference.squared_error, calls)


@pytest.mark.exercise("squared_error", points=0.25)
def test_squared_error_refuses_other_shapes(student, reference, rng):
    """squared_error raises when its two arrays differ in shape.

    de: squared_error wirft eine Exception, wenn die beiden Arrays verschiedene Formen haben.
    """
    misfits = [((3, 1), (1, 3)), ((2, 3), (3,))]
    refuses(student.squared_error, reference.squared_error, rng, (3, 1), misfits)


# squared_error_prime


@pytest.mark.exercise("squared_error_prime", points=0.75)
def test_squared_error_prime_agrees_on_arrays(student, reference, rng):
    """squared_error_prime is 2 (a - y) for every entry, in arrays of any shape.

    de: squared_error_prime ist für jeden Eintrag 2 (a - y), in Arrays beliebiger Form.
    """
    agrees(student.squared_error_prime, reference.squared_error_prime, numbers(rng))


@pytest.mark.exercise("squared_error_prime", points=0.75)
def test_squared_error_prime_is_the_slope(student, reference, rng):
    """squared_error_prime is the measured slope of the squared error.

    de: squared_error_prime ist die gemessene Steigung des quadratischen Fehlers.
    """
    a, y = rng.normal(0, 2, (3, 2)), rng.normal(0, 2, (3, 2))
    got = student.squared_error_prime(a, y)
    assert_gradient(lambda points: [np.sum((p - y) ** 2) for p in points], got, a)


@pytest.mark.exercise("squared_error_prime", points=0.25)
def test_squared_error_prime_takes_numbers(student, reference, rng):
    """squared_error_prime works for plain numbers, whole or not.

    de: squared_error_prime rechnet auch mit einzelnen Zahlen, ganzen wie gebrochenen.
    """
    calls = [(3, 1), (-2, 4), (0.5, 1), (np.float64(1.5), 0.25), (float(rng.normal(4, 1)), 1.0)]
    compare(student.squared_error_prime.starmap(calls), reference.squared_error_prime, calls)


@pytest.mark.exercise("squared_error_prime", points=0.25)
def test_squared_error_prime_refuses_other_shapes(student, reference, rng):
    """squared_error_prime raises when its two arrays differ in shape.

    de: squared_error_prime wirft eine Exception, wenn die beiden Arrays verschiedene Formen haben.
    """
    misfits = [((3, 1), (1, 3)), ((2, 3), (3,))]
    refuses(student.squared_error_prime, reference.squared_error_prime, rng, (3, 1), misfits)


# binary_cross_entropy


@pytest.mark.exercise("binary_cross_entropy", points=1)
def test_binary_cross_entropy_agrees_on_arrays(student, reference, rng):
    """binary_cross_entropy is the loss of every entry separately, in arrays of any shape.

    de: binary_cross_entropy ist der Verlust jedes einzelnen Eintrags, in Arrays beliebiger Form.
    """
    pairs = probabilities(rng)
    agrees(student.binary_cross_entropy, reference.binary_cross_entropy, pairs)


@pytest.mark.exercise("binary_cross_entropy", points=0.5, show=True)
def test_binary_cross_entropy_of_the_textbook(student, reference, rng):
    """The loss is ln 2 at a = 1/2, and -ln p where the true class was given probability p.

    de: Der Verlust ist ln 2 bei a = 1/2 und -ln p, wo die wahre Klasse die Wahrscheinlichkeit p
    bekam.
    """
    p = rng.uniform(0.1, 0.9, 4)
    a, y = np.append(p, [0.5, 0.3]), np.ones(6)
    ones, zeros = student.binary_cross_entropy.starmap([(a, y), (1 - a, 0 * y)])
    assert_close(ones, -np.log(a))
    assert_close(zeros, -np.log(a))


@pytest.mark.exercise("binary_cross_entropy", points=0.5)
def test_binary_cross_entropy_of_small_probabilities(student, reference, rng):
    """The loss keeps growing for wrong predictions that are almost certain.

    de: Der Verlust wächst weiter, je näher eine falsche Vorhersage an der Gewissheit ist.
    """
    a = np.append(10.0 ** rng.uniform(-12, -8, 6), [1e-12, 1e-6])
    y = np.ones(8)
    got = student.binary_cross_entropy.starmap([(a, y), (1 - a, 0 * y), (a, 0 * y)])
    assert_no_warnings(student)
    assert_close(got[0], -np.log(a), tol=1e-4)
    assert_close(got[1], -np.log(1 - (1 - a)), tol=1e-4)
    assert_close(got[2], -np.log1p(-a), tol=1e-4)


@pytest.mark.exercise("binary_cross_entropy", points=0.75)
def test_binary_cross_entropy_of_certain_and_right(student, reference, rng):
    """A prediction of exactly 0 or 1 that is right costs nothing: 0 ln 0 is 0, without a warning.

    de: Eine richtige Vorhersage von genau 0 oder 1 kostet nichts: 0 ln 0 ist 0, ohne Warnung.
    """
    inside = rng.uniform(0.1, 0.9, 4)
    a, y = np.concatenate([[0.0, 1.0, 0.0, 1.0], inside]), np.array([0.0, 1.0] * 4)
    got, zero, one = student.binary_cross_entropy.starmap([(a, y), (0.0, 0.0), (1, 1)])
    assert_no_warnings(student)
    assert_shape(got, (8,))
    assert_close(got[4:], reference.binary_cross_entropy(a, y)[4:])
    assert_close(got[:4], np.zeros(4), tol=1e-6)
    assert_close(zero, 0.0, tol=1e-6)
    assert_close(one, 0.0, tol=1e-6)


@pytest.mark.exercise("binary_cross_entropy", points=0.5)
def test_binary_cross_entropy_of_certain_and_wrong(student, reference, rng):
    """A prediction of exactly 0 or 1 that is wrong costs 30 or more, or inf, without a warning.

    de: Eine falsche Vorhersage von genau 0 oder 1 kostet mindestens 30 oder inf, ohne Warnung.
    """
    inside = rng.uniform(0.1, 0.9, 4)
    a, y = np.concatenate([[0.0, 1.0], inside]), np.array([1.0, 0.0] * 3)
    got, number = student.binary_cross_entropy.starmap([(a, y), (0.0, 1.0)])
    assert_no_warnings(student)
    assert_shape(got, (6,))
    assert_close(got[2:], reference.binary_cross_entropy(a, y)[2:])
    assert_between(got[:2], [CERTAIN, CERTAIN], np.inf)
    assert_between(number, CERTAIN, np.inf)


@pytest.mark.exercise("binary_cross_entropy", points=0.25)
def test_binary_cross_entropy_takes_numbers(student, reference, rng):
    """binary_cross_entropy works for plain numbers.

    de: binary_cross_entropy rechnet auch mit einzelnen Zahlen.
    """
    calls = [(0.7, 1), (0.7, 0), (float(rng.uniform(0.1, 0.4)), 1.0), (np.float64(0.2), 0.0)]
    compare(student.binary_cross_entropy.starmap(calls), reference.binary_cross_entropy, calls)


@pytest.mark.exercise("binary_cross_entropy", points=0.5)
def test_binary_cross_entropy_refuses_other_shapes(student, reference, rng):
    """binary_cross_entropy raises when predictions and labels differ in shape.

    de: binary_cross_entropy wirft eine Exception, wenn Vorhersagen und Labels verschiedene Formen
    haben.
    """
    misfits = [((4, 1), (1, 4)), ((2, 3), (3,))]
    refuses(student.binary_cross_entropy, reference.binary_cross_entropy, rng, (1, 4), misfits)


# binary_cross_entropy_prime


@pytest.mark.exercise("binary_cross_entropy_prime", points=0.75)
def test_binary_cross_entropy_prime_agrees_on_arrays(student, reference, rng):
    """binary_cross_entropy_prime is -y/a + (1 - y)/(1 - a) for every entry, in any shape.

    de: binary_cross_entropy_prime ist für jeden Eintrag -y/a + (1 - y)/(1 - a), in jeder Form.
    """
    pairs = probabilities(rng)
    agrees(student.binary_cross_entropy_prime, reference.binary_cross_entropy_prime, pairs)
    pairs = probabilities(rng, low=1e-6)
    got = student.binary_cross_entropy_prime.starmap(pairs)
    assert_no_warnings(student)
    compare(got, reference.binary_cross_entropy_prime, pairs, tol=1e-6)


@pytest.mark.exercise("binary_cross_entropy_prime", points=0.75)
def test_binary_cross_entropy_prime_is_the_slope(student, reference, rng):
    """binary_cross_entropy_prime is the measured slope of the binary cross entropy.

    de: binary_cross_entropy_prime ist die gemessene Steigung der binären Kreuzentropie.
    """
    a, y = rng.uniform(0.2, 0.8, (2, 4)), np.array([[0.0, 1.0, 1.0, 0.0], [1.0, 0.0, 1.0, 0.0]])
    got = student.binary_cross_entropy_prime(a, y)
    assert_gradient(
        lambda points: [np.sum(reference.binary_cross_entropy(p, y)) for p in points], got, a
    )


@pytest.mark.exercise("binary_cross_entropy_prime", points=0.25)
def test_binary_cross_entropy_prime_takes_numbers(student, reference, rng):
    """binary_cross_entropy_prime works for plain numbers.

    de: binary_cross_entropy_prime rechnet auch mit einzelnen Zahlen.
    """
    calls = [(0.5, 1), (0.5, 0), (float(rng.uniform(0.1, 0.4)), 1.0), (np.float64(0.2), 0.0)]
    got = student.binary_cross_entropy_prime.starmap(calls)
    compare(got, reference.binary_cross_entropy_prime, calls)


@pytest.mark.exercise("binary_cross_entropy_prime", points=0.25)
def test_binary_cross_entropy_prime_refuses_other_shapes(student, reference, rng):
    """binary_cross_entropy_prime raises when predictions and labels differ in shape.

    de: binary_cross_entropy_prime wirft eine Exception, wenn Vorhersagen und Labels verschiedene
    Formen haben.
    """
    misfits = [((4, 1), (1, 4)), ((2, 3), (3,))]
    function = reference.binary_cross_entropy_prime
    refuses(student.binary_cross_entropy_prime, function, rng, (1, 4), misfits)


# cost


@pytest.mark.exercise("cost", points=0.75)
def test_cost_is_the_mean_loss(student, reference, rng):
    """cost is the mean loss of the m examples, for one example and for many.

    de: cost ist der mittlere Verlust der m Beispiele, bei einem Beispiel wie bei vielen.
    """
    pairs = [
        (rng.uniform(0.05, 0.95, (1, m)), rng.integers(0, 2, (1, m)).astype(float))
        for m in (8, 1, 2, 7, 50)
    ]
    agrees(student.cost, reference.cost, pairs)


@pytest.mark.exercise("cost", points=0.5, show=True)
def test_cost_of_the_worked_example(student, reference, rng):
    """cost is positive: 0.3243 for L1's three activations, ln 2 where every prediction is 1/2.

    de: cost ist positiv: 0.3243 für die drei Aktivierungen von L1 und ln 2, wo jede Vorhersage 1/2
    ist.
    """
    y = rng.integers(0, 2, (1, 9)).astype(float)
    first, second = student.cost.starmap([(A.T, Y.T), (np.full((1, 9), 0.5), y)])
    assert_close(first, -np.log(0.9 * 0.7 * 0.6) / 3)
    assert_close(second, np.log(2))


@pytest.mark.exercise("cost", points=0.25)
def test_cost_with_certain_predictions(student, reference, rng):
    """cost is finite and free of warnings when some predictions are exactly 0 or 1 and right.

    de: cost ist endlich und ohne Warnung, wenn richtige Vorhersagen von genau 0 oder 1 dabei sind.
    """
    p = rng.uniform(0.1, 0.9)
    got = student.cost(np.array([[1.0, 0.0, p, p]]), np.array([[1.0, 0.0, 1.0, 0.0]]))
    assert_no_warnings(student)
    assert_close(got, -np.log(p * (1 - p)) / 4, tol=1e-6)


@pytest.mark.exercise("cost", points=0.5)
def test_cost_refuses_other_shapes(student, reference, rng):
    """cost raises when predictions and labels differ in shape.

    de: cost wirft eine Exception, wenn Vorhersagen und Labels verschiedene Formen haben.
    """
    refuses(student.cost, reference.cost, rng, (1, 4), [((1, 4), (4, 1)), ((1, 4), (1, 1))])


# cross_entropy


@pytest.mark.exercise("cross_entropy", points=1)
def test_cross_entropy_agrees(student, reference, rng):
    """cross_entropy is -ln of the probability that the true class was given.

    de: cross_entropy ist -ln der Wahrscheinlichkeit, die die wahre Klasse bekommen hat.
    """
    agrees(
        student.cross_entropy, reference.cross_entropy, [one_hot(rng, n) for n in (4, 2, 3, 10)]
    )


@pytest.mark.exercise("cross_entropy", points=0.5, show=True)
def test_cross_entropy_of_the_lecture(student, reference, rng):
    """cross_entropy is -ln 0.7 = 0.3567 for L1's example with three classes.

    de: cross_entropy ist -ln 0.7 = 0.3567 für das Beispiel von L1 mit drei Klassen.
    """
    example = np.array([[0.1], [0.7], [0.2]]), np.array([[0.0], [1.0], [0.0]])
    other = one_hot(rng, 4)
    first, second = student.cross_entropy.starmap([example, other])
    assert_close(first, -np.log(0.7))
    assert_close(second, reference.cross_entropy(*other))


@pytest.mark.exercise("cross_entropy", points=0.75)
def test_cross_entropy_of_impossible_classes(student, reference, rng):
    """Classes of probability 0 that are not the true one do not matter: 0 ln 0 is 0, no warning.

    de: Klassen der Wahrscheinlichkeit 0, die nicht die wahre sind, zählen nicht: 0 ln 0 ist 0,
    ohne Warnung.
    """
    p = float(rng.uniform(0.2, 0.8))
    y = np.array([[0.0], [1.0], [0.0], [0.0]])
    calls = [(np.array([[0.0], [p], [1 - p], [0.0]]), y), (y, y)]
    some, certain = student.cross_entropy.starmap(calls)
    assert_no_warnings(student)
    assert_close(some, -np.log(p))
    assert_close(certain, 0.0, tol=1e-6)


@pytest.mark.exercise("cross_entropy", points=0.25)
def test_cross_entropy_of_certain_and_wrong(student, reference, rng):
    """A true class of probability 0 costs 30 or more, or inf.

    de: Eine wahre Klasse der Wahrscheinlichkeit 0 kostet mindestens 30 oder inf.
    """
    p = float(rng.uniform(0.2, 0.8))
    a = np.array([[0.0], [p], [1 - p]])
    impossible, possible = student.cross_entropy.starmap(
        [(a, np.array([[1.0], [0.0], [0.0]])), (a, np.array([[0.0], [1.0], [0.0]]))]
    )
    assert_close(possible, -np.log(p))
    assert_between(impossible, CERTAIN, np.inf)


@pytest.mark.exercise("cross_entropy", points=0.5)
def test_cross_entropy_refuses_other_shapes(student, reference, rng):
    """cross_entropy raises when probabilities and one-hot column differ in shape.

    de: cross_entropy wirft eine Exception, wenn Wahrscheinlichkeiten und One-Hot-Spalte
    verschiedene Formen haben.
    """
    a, y = one_hot(rng, 4)
    assert_close(student.cross_entropy(a, y), reference.cross_entropy(a, y))
    assert_raises(student.cross_entropy, a, y.T)
    assert_raises(student.cross_entropy, a, np.ones((1, 1)))
