"""Hidden suite of 05-cost-functions: the continuous error of L0 and the own errors of L3."""

import numpy as np
import pytest

from autograder.testing import (
    assert_between,
    assert_close,
    assert_no_warnings,
    assert_raises,
    assert_unchanged,
    require,
)


def compare(got, function, calls):
    """Every result agrees with the reference."""
    for entry, call in zip(got, calls, strict=True):
        assert_close(entry, function(*call))


# continuous_error: any error with L0's properties is right, so it is judged by them


def single(distance, label, wrong):
    """One point at that distance, on the wrong side of the line or on the right one."""
    towards_one = (label == 1) != wrong
    return np.array([distance if towards_one else -distance]), np.array([float(label)])


def errors(student, distances, wrong):
    """The error of single points of each class, one row a class."""
    points = [single(float(d), label, wrong) for label in (0, 1) for d in distances]
    got = student.continuous_error.starmap(points)
    assert_no_warnings(student)
    for entry in got:
        assert_between(entry, -1e12, 1e12)
    return np.array([float(entry) for entry in got]).reshape(2, -1)


def assert_grows(student, distances):
    """A wrong point twice as far away costs at least half as much again."""
    near, far = (errors(student, np.multiply(distances, factor), wrong=True) for factor in (1, 2))
    require(
        bool(np.all(far >= 1.5 * near) and np.all(near >= 1)),
        de="Der Fehler eines falschen Punktes wächst nicht mit seinem Abstand von der Linie.",
        en="The error of a wrong point does not grow with its distance from the line.",
    )


@pytest.mark.exercise("continuous_error", points=0.75)
def test_continuous_error_tells_right_from_wrong(student, rng):
    """At a distance of 5 or more a right point costs 0.1 at most, a wrong one 1 at least.

    de: Ab einem Abstand von 5 kostet ein richtiger Punkt höchstens 0.1, ein falscher mindestens 1.
    """
    distances = [5.0, *rng.uniform(5, 50, 4)]
    for row in errors(student, distances, wrong=False):
        assert_between(row, np.zeros(5), np.full(5, 0.1))
    for row in errors(student, distances, wrong=True):
        assert_between(row, np.ones(5), np.full(5, 1e12))


@pytest.mark.exercise("continuous_error", points=0.75)
def test_continuous_error_grows_with_the_distance(student, rng):
    """A wrong point twice as far away costs at least 1.5 times as much, and numpy stays silent.

    de: Ein falscher Punkt in doppeltem Abstand kostet mindestens das 1.5-Fache, und numpy
    schweigt.
    """
    assert_grows(student, [5.0, *rng.uniform(5, 50, 3), 500.0, 5000.0])


@pytest.mark.exercise("continuous_error", points=0.5)
def test_continuous_error_has_no_jump(student, rng):
    """A tiny move of the line changes the error a tiny bit, also where a point changes sides.

    de: Rückt die Linie ein winziges Stück, so ändert sich der Fehler winzig, auch wo ein Punkt die
    Seite wechselt.
    """
    shifts = (-2e-6, -1e-6, 0.0, 1e-6, 2e-6)
    z = np.append(rng.uniform(-9, 9, 8), 0.0)  # the last point changes sides
    for label in (0.0, 1.0):
        y = np.append(np.tile([0.0, 1.0], 4), label)
        got = student.continuous_error.starmap([(z + shift, y) for shift in shifts])
        steps = np.diff([float(entry) for entry in got])
        assert_between(steps, np.full(4, -1e-3), np.full(4, 1e-3))
    assert_grows(student, [float(rng.uniform(5, 50))])


@pytest.mark.exercise("continuous_error", points=0.5)
def test_continuous_error_sums_over_the_points(student, rng):
    """The error of all points is the sum of their errors, as a vector and as a row.

    de: Der Fehler aller Punkte ist die Summe ihrer Fehler, als Vektor und als Zeile.
    """
    z, y = rng.normal(0, 5, 12), rng.integers(0, 2, 12).astype(float)
    whole = assert_unchanged(student.continuous_error, z, y)
    row = student.continuous_error(z.reshape(1, 12), y.reshape(1, 12))
    parts = student.continuous_error.starmap([(z[i : i + 1], y[i : i + 1]) for i in range(12)])
    total = sum(float(part) for part in parts)
    assert_close(whole, total, tol=1e-10)
    assert_close(row, total, tol=1e-10)
    assert_grows(student, [float(rng.uniform(5, 50))])


@pytest.mark.exercise("continuous_error", points=0.5)
def test_continuous_error_refuses_other_shapes(student, rng):
    """continuous_error raises when distances and labels differ in shape.

    de: continuous_error wirft eine Exception, wenn Abstände und Labels verschiedene Formen haben.
    """
    assert_grows(student, [float(rng.uniform(5, 50))])
    assert_raises(student.continuous_error, rng.normal(0, 3, (1, 4)), np.ones((4, 1)))
    assert_raises(student.continuous_error, rng.normal(0, 3, 5), np.zeros(1))


# agreement, confusion_error


def example(rng, n, true_class=None):
    """Predictions of n classes and the one-hot truth, both columns."""
    y = np.zeros((n, 1))
    y[rng.integers(n) if true_class is None else true_class] = 1
    return rng.uniform(0.05, 0.95, (n, 1)), y


@pytest.mark.exercise("agreement", points=0.75)
def test_agreement_is_the_sum_of_products(student, reference, rng):
    """agreement is the prediction of the true class, summed over the true classes.

    de: agreement ist die Vorhersage der wahren Klasse, summiert über die wahren Klassen.
    """
    calls = [example(rng, n) for n in (1, 2, 3, 10)]
    calls.append((rng.uniform(0, 1, (6, 1)), np.array([[1.0], [0], [1], [1], [0], [0]])))
    assert_close(assert_unchanged(student.agreement, *calls[0]), reference.agreement(*calls[0]))
    compare(student.agreement.starmap(calls), reference.agreement, calls)


@pytest.mark.exercise("agreement", points=0.25)
def test_agreement_refuses_other_shapes(student, reference, rng):
    """agreement raises when predictions and truth differ in shape.

    de: agreement wirft eine Exception, wenn Vorhersagen und Wahrheit verschiedene Formen haben.
    """
    a, y = example(rng, 4)
    assert_close(student.agreement(a, y), reference.agreement(a, y))
    assert_raises(student.agreement, a, y.T)
    assert_raises(student.agreement, a, np.ones((1, 1)))


@pytest.mark.exercise("confusion_error", points=1)
def test_confusion_error_sees_one_confusion(student, reference, rng):
    """confusion_error is the prediction of the one class where the other one is true, else 0.

    de: confusion_error ist die Vorhersage der einen Klasse, wo die andere wahr ist, sonst 0.
    """
    calls = [
        (*example(rng, 10, true), first, second)
        for true in (1, 7, 2)
        for first, second in [(1, 7), (7, 1), (7, 2), (0, 9)]
    ]
    got = assert_unchanged(student.confusion_error, *calls[0])
    assert_close(got, reference.confusion_error(*calls[0]))
    compare(student.confusion_error.starmap(calls), reference.confusion_error, calls)


# roughness, size_factor


@pytest.mark.exercise("roughness", points=1)
def test_roughness_sums_squared_differences(student, reference, rng):
    """roughness is the sum of the squared differences of neighbours, 0 for a single value.

    de: roughness ist die Summe der quadrierten Unterschiede von Nachbarn, 0 bei einem einzigen
    Wert.
    """
    curves = [rng.normal(0, 2, n) for n in (9, 2, 30, 3)]
    curves += [np.array([1.0, 3.0, 2.0]), np.full(5, 2.5), np.array([4.0])]
    calls = [(curve,) for curve in curves]
    assert_close(assert_unchanged(student.roughness, curves[0]), reference.roughness(curves[0]))
    got = student.roughness.starmap(calls)
    assert_no_warnings(student)
    compare(got, reference.roughness, calls)


@pytest.mark.exercise("size_factor", points=0.75)
def test_size_factor_makes_both_as_large(student, reference, rng):
    """size_factor times the second error is as large as the first; the factor is never negative.

    de: size_factor mal dem zweiten Fehler ist so groß wie der erste; der Faktor ist nie negativ.
    """
    calls = [tuple(float(x) for x in rng.uniform(0.1, 5, 2)) for _ in range(4)]
    calls += [(0.02, 150.0), (3.0, -0.5), (-3.0, 0.25), (0.0, 2.0), (6, 3)]
    calls += [(2.0, 1.0), (2.0, -1.0)]
    compare(student.size_factor.starmap(calls), reference.size_factor, calls)


@pytest.mark.exercise("size_factor", points=0.25)
def test_size_factor_refuses_zero(student, reference, rng):
    """size_factor raises when the second error is 0.

    de: size_factor wirft eine Exception, wenn der zweite Fehler 0 ist.
    """
    call = tuple(float(x) for x in rng.uniform(1, 5, 2))
    assert_close(student.size_factor(*call), reference.size_factor(*call))
    assert_raises(student.size_factor, np.float64(call[0]), np.float64(0))  # numpy would give inf
    assert_raises(student.size_factor, call[0], 0.0)
    assert_raises(student.size_factor, 2, 0)
