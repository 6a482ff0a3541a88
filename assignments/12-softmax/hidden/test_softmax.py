"""Hidden suite of 12-softmax: softmax, cross entropy and their derivatives.

Numbers of neurons, examples and inputs differ within a check, so that a sum over the wrong axis
or a transposed matrix shows.
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

ROUGHLY = 1e-4  # as in 05: `np.log(a + 1e-15)` is right down to probabilities of 1e-12
CERTAIN = 30.0  # what a loss at a certain but wrong prediction is at least


def column(rng, n, spread=2.0):
    """Weighted sums of one example."""
    return rng.normal(0, spread, (n, 1))


def true_class(rng, n):
    """A one-hot column."""
    return np.eye(n)[:, [int(rng.integers(n))]]


def prediction(rng, reference, n):
    """Probabilities of n classes, and a true class."""
    return reference.softmax(column(rng, n)), true_class(rng, n)


def agrees(function, model, calls):
    """The function agrees with the reference for every call."""
    for got, call in zip(function.starmap(calls), calls, strict=True):
        assert_close(got, model(*call))


# softmax


@pytest.mark.exercise("softmax", points=1)
def test_softmax_of_one_column(student, reference, rng):
    """softmax of one column is every exponential over the sum of all, whatever their number.

    de: softmax einer Spalte ist jede Potenz geteilt durch die Summe aller, wie viele es auch sind.
    """
    inputs = [column(rng, n) for n in (3, 2, 7, 10, 1)]
    for z, got in zip(inputs, student.softmax.map(inputs), strict=True):
        assert_close(got, np.exp(z) / np.exp(z).sum())


@pytest.mark.exercise("softmax", points=0.25, show=True)
def test_softmax_of_the_worked_example(student, reference, rng):
    """softmax of (0, ln 2, ln 5) is (0.125, 0.25, 0.625), as in the statement.

    de: softmax von (0, ln 2, ln 5) ist (0,125; 0,25; 0,625), wie in der Aufgabenstellung.
    """
    other = column(rng, 4)
    first, second = student.softmax.map([np.log([[1.0], [2.0], [5.0]]), other])
    assert_close(first, [[0.125], [0.25], [0.625]])
    assert_close(second, reference.softmax(other))


@pytest.mark.exercise("softmax", points=0.75)
def test_softmax_of_a_batch(student, reference, rng):
    """softmax of a batch gives every column the values it has alone; each sums to 1.

    de: softmax eines Batches gibt jeder Spalte die Werte, die sie allein hat; jede hat Summe 1.
    """
    inputs = [rng.normal(0, 2, shape) for shape in [(3, 5), (4, 2), (3, 3), (1, 4), (10, 7)]]
    for z, got in zip(inputs, student.softmax.map(inputs), strict=True):
        assert_close(got, np.exp(z) / np.exp(z).sum(axis=0))


@pytest.mark.exercise("softmax", points=0.75)
def test_softmax_is_stable(student, reference, rng):
    """softmax of one column stays right and silent for entries of up to 10 000, of either sign.

    de: softmax einer Spalte bleibt für Einträge bis 10 000 beider Vorzeichen richtig und ohne
    Warnung.
    """
    near = column(rng, 4)
    inputs = [
        near + 9990.0,
        near - 9990.0,
        np.array([[1e4], [-1e4], [0.0]]),
        np.array([[-1e4], [-1e4]]),
        rng.uniform(-1e4, 1e4, (6, 1)),
        near,
    ]
    got = student.softmax.map(inputs)
    assert_no_warnings(student)
    for z, result in zip(inputs, got, strict=True):
        # z minus the logarithm of the sum, where it is 10 000, is rounded to 2e-12
        assert_close(result, reference.softmax(z), tol=1e-11)


@pytest.mark.exercise("softmax", points=1)
def test_softmax_is_stable_in_every_column(student, reference, rng):
    """In a batch with large and small columns side by side each column is still right.

    de: Stehen in einem Batch große und kleine Spalten nebeneinander, stimmt trotzdem jede.
    """
    z = rng.normal(0, 2, (4, 3))
    inputs = [z + np.array([[9990.0, 0.0, -9990.0]]), rng.uniform(-1e4, 1e4, (3, 6)), z]
    got = student.softmax.map(inputs)
    assert_no_warnings(student)
    for given, result in zip(inputs, got, strict=True):
        assert_close(result, reference.softmax(given), tol=1e-11)


@pytest.mark.exercise("softmax", points=0.25)
def test_softmax_leaves_its_argument_alone(student, reference, rng):
    """softmax returns a new array and leaves z as it was.

    de: softmax gibt ein neues Array zurück und lässt z, wie es war.
    """
    z = rng.normal(0, 2, (3, 4))
    assert_close(assert_unchanged(student.softmax, z), reference.softmax(z))


# softmax_jacobian


@pytest.mark.exercise("softmax_jacobian", points=1)
def test_jacobian_agrees(student, reference, rng):
    """Row i, column j of softmax_jacobian is s_i (1{i=j} - s_j).

    de: Zeile i, Spalte j von softmax_jacobian ist s_i (1{i=j} - s_j).
    """
    inputs = [column(rng, n) for n in (3, 2, 5, 10, 1)]
    for z, got in zip(inputs, student.softmax_jacobian.map(inputs), strict=True):
        assert_close(got, reference.softmax_jacobian(z))


@pytest.mark.exercise("softmax_jacobian", points=0.5)
def test_jacobian_is_the_slope_of_softmax(student, reference, rng):
    """Every row of softmax_jacobian agrees with the slopes of softmax, measured by differences.

    de: Jede Zeile von softmax_jacobian stimmt mit den Steigungen von softmax überein, gemessen
    mit Differenzen.
    """
    z = column(rng, 4)
    got = student.softmax_jacobian(z)
    assert_shape(got, (4, 4))
    for i in range(4):

        def output(points, i=i):
            return [reference.softmax(point)[i, 0] for point in points]

        assert_gradient(output, np.asarray(got)[i].reshape(4, 1), z)


@pytest.mark.exercise("softmax_jacobian", points=0.25, show=True)
def test_jacobian_of_the_worked_example(student, reference, rng):
    """softmax_jacobian of (0, ln 3) is 3/16 times ((1, -1), (-1, 1)), as in the statement.

    de: softmax_jacobian von (0, ln 3) ist 3/16 mal ((1, -1), (-1, 1)), wie in der
    Aufgabenstellung.
    """
    other = column(rng, 3)
    first, second = student.softmax_jacobian.map([np.log([[1.0], [3.0]]), other])
    assert_close(first, [[0.1875, -0.1875], [-0.1875, 0.1875]])
    assert_close(second, reference.softmax_jacobian(other))


@pytest.mark.exercise("softmax_jacobian", points=0.5)
def test_jacobian_is_stable(student, reference, rng):
    """softmax_jacobian stays right and silent for entries of up to 10 000.

    de: softmax_jacobian bleibt für Einträge bis 10 000 richtig und ohne Warnung.
    """
    near = column(rng, 3)
    inputs = [near + 9990.0, near - 9990.0, np.array([[1e4], [-1e4], [0.0]])]
    got = student.softmax_jacobian.map(inputs)
    assert_no_warnings(student)
    for z, result in zip(inputs, got, strict=True):
        assert_close(result, reference.softmax_jacobian(z))


@pytest.mark.exercise("softmax_jacobian", points=0.25)
def test_jacobian_leaves_its_argument_alone(student, reference, rng):
    """softmax_jacobian leaves z as it was.

    de: softmax_jacobian lässt z, wie es war.
    """
    z = column(rng, 4)
    got = assert_unchanged(student.softmax_jacobian, z)
    assert_close(got, reference.softmax_jacobian(z))


@pytest.mark.exercise("softmax_jacobian", points=0.5)
def test_jacobian_refuses_anything_but_a_column(student, reference, rng):
    """softmax_jacobian raises for anything but one column (n, 1).

    de: softmax_jacobian wirft eine Exception bei allem außer einer Spalte (n, 1).
    """
    z = column(rng, 4)
    assert_close(student.softmax_jacobian(z), reference.softmax_jacobian(z))
    for other in (z.ravel(), z.T, rng.normal(0, 1, (3, 2)), rng.normal(0, 1, (3, 3))):
        assert_raises(student.softmax_jacobian, other)


# cross_entropy


@pytest.mark.exercise("cross_entropy", points=0.75)
def test_cross_entropy_agrees(student, reference, rng):
    """cross_entropy is -ln of the probability that the true class was given.

    de: cross_entropy ist -ln der Wahrscheinlichkeit, die die wahre Klasse bekommen hat.
    """
    calls = [prediction(rng, reference, n) for n in (4, 2, 3, 10)]
    tiny = 1e-9
    calls.append((np.array([[tiny], [1 - tiny]]), np.array([[1.0], [0.0]])))
    for got, (a, y) in zip(student.cross_entropy.starmap(calls), calls, strict=True):
        assert_close(got, -np.log(a[y == 1.0][0]), tol=ROUGHLY)


@pytest.mark.exercise("cross_entropy", points=0.25, show=True)
def test_cross_entropy_of_the_lecture(student, reference, rng):
    """cross_entropy is -ln 0.7 = 0.3567 for L1's example with three classes.

    de: cross_entropy ist -ln 0.7 = 0.3567 für das Beispiel von L1 mit drei Klassen.
    """
    example = np.array([[0.1], [0.7], [0.2]]), np.array([[0.0], [1.0], [0.0]])
    other = prediction(rng, reference, 4)
    first, second = student.cross_entropy.starmap([example, other])
    assert_close(first, -np.log(0.7))
    assert_close(second, reference.cross_entropy(*other), tol=ROUGHLY)


@pytest.mark.exercise("cross_entropy", points=0.5)
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
    calls = [(a, np.array([[1.0], [0.0], [0.0]])), (a, np.array([[0.0], [1.0], [0.0]]))]
    impossible, possible = student.cross_entropy.starmap(calls)
    assert_close(possible, -np.log(p))
    assert_between(impossible, CERTAIN, np.inf)


@pytest.mark.exercise("cross_entropy", points=0.25)
def test_cross_entropy_refuses_other_shapes(student, reference, rng):
    """cross_entropy leaves its arguments alone and raises when their shapes differ.

    de: cross_entropy lässt seine Argumente, wie sie waren, und wirft eine Exception, wenn ihre
    Formen verschieden sind.
    """
    a, y = prediction(rng, reference, 4)
    got = assert_unchanged(student.cross_entropy, a, y)
    assert_close(got, reference.cross_entropy(a, y), tol=ROUGHLY)
    assert_raises(student.cross_entropy, a, y.T)
    assert_raises(student.cross_entropy, a, np.ones((1, 1)))


# output_delta


@pytest.mark.exercise("output_delta", points=1)
def test_output_delta_is_the_slope_of_the_loss(student, reference, rng):
    """output_delta agrees with the slopes of the loss by z, measured by differences.

    de: output_delta stimmt mit den Steigungen des Verlusts nach z überein, gemessen mit
    Differenzen.
    """
    zs = [column(rng, n, 1.0) for n in (4, 2, 6)]
    ys = [true_class(rng, len(z)) for z in zs]
    calls = [(reference.softmax(z), y) for z, y in zip(zs, ys, strict=True)]
    for got, z, y in zip(student.output_delta.starmap(calls), zs, ys, strict=True):

        def loss(points, y=y):
            return [reference.cross_entropy(reference.softmax(point), y) for point in points]

        assert_gradient(loss, got, z)


@pytest.mark.exercise("output_delta", points=0.5)
def test_output_delta_agrees(student, reference, rng):
    """output_delta is a - y exactly, also where an output is exactly 0 or 1; no argument changes.

    de: output_delta ist genau a - y, auch wo eine Ausgabe genau 0 oder 1 ist; kein Argument
    ändert sich.
    """
    a, y = prediction(rng, reference, 5)
    assert_close(assert_unchanged(student.output_delta, a, y), a - y)
    certain, other = np.eye(3)[:, [0]], np.eye(3)[:, [2]]
    calls = [(certain, other), (certain, certain), prediction(rng, reference, 10)]
    got = student.output_delta.starmap(calls)
    assert_no_warnings(student)
    for delta, (p, q) in zip(got, calls, strict=True):
        assert_close(delta, p - q)


@pytest.mark.exercise("output_delta", points=0.5)
def test_output_delta_refuses_other_shapes(student, reference, rng):
    """output_delta raises when output and true class differ in shape.

    de: output_delta wirft eine Exception, wenn Ausgabe und wahre Klasse verschiedene Formen haben.
    """
    a, y = prediction(rng, reference, 4)
    assert_close(student.output_delta(a, y), a - y)
    for other in (y.T, y.ravel(), np.ones((1, 1)), np.eye(3)[:, [0]]):
        assert_raises(student.output_delta, a, other)


# weight_gradient


@pytest.mark.exercise("weight_gradient", points=0.75)
def test_weight_gradient_agrees(student, reference, rng):
    """Row j, column k of weight_gradient is (a_j - y_j) times activation k of the layer before.

    de: Zeile j, Spalte k von weight_gradient ist (a_j - y_j) mal Aktivierung k des Layers davor.
    """
    sizes = [(4, 3), (2, 6), (3, 1), (1, 3), (5, 5)]
    calls = [(*prediction(rng, reference, n), column(rng, k)) for n, k in sizes]
    agrees(student.weight_gradient, reference.weight_gradient, calls)


@pytest.mark.exercise("weight_gradient", points=0.75)
def test_weight_gradient_is_the_slope_of_the_loss(student, reference, rng):
    """weight_gradient agrees with the slopes of the loss by the weights, measured by differences.

    de: weight_gradient stimmt mit den Steigungen des Verlusts nach den Gewichten überein,
    gemessen mit Differenzen.
    """
    W, a_prev, y = rng.normal(0, 0.7, (3, 4)), column(rng, 4, 1.0), true_class(rng, 3)

    def loss(points):
        return [reference.cross_entropy(reference.softmax(w @ a_prev), y) for w in points]

    assert_gradient(loss, student.weight_gradient(reference.softmax(W @ a_prev), y, a_prev), W)


@pytest.mark.exercise("weight_gradient", points=0.25)
def test_weight_gradient_leaves_its_arguments_alone(student, reference, rng):
    """weight_gradient leaves its arguments as they were.

    de: weight_gradient lässt seine Argumente, wie sie waren.
    """
    (a, y), a_prev = prediction(rng, reference, 3), column(rng, 4)
    got = assert_unchanged(student.weight_gradient, a, y, a_prev)
    assert_close(got, reference.weight_gradient(a, y, a_prev))


@pytest.mark.exercise("weight_gradient", points=0.25)
def test_weight_gradient_refuses_other_shapes(student, reference, rng):
    """weight_gradient raises when its arguments are not columns that fit.

    de: weight_gradient wirft eine Exception, wenn die Argumente keine passenden Spalten sind.
    """
    (a, y), a_prev = prediction(rng, reference, 3), column(rng, 4)
    got = student.weight_gradient(a, y, a_prev)
    assert_close(got, reference.weight_gradient(a, y, a_prev))
    assert_raises(student.weight_gradient, a, y.T, a_prev)
    assert_raises(student.weight_gradient, a, y, a_prev.T)
    assert_raises(student.weight_gradient, a, np.ones((1, 1)), a_prev)


# one_hot


@pytest.mark.exercise("one_hot", points=0.75)
def test_one_hot_agrees(student, reference, rng):
    """Column k of one_hot is 1 in row labels[k] and 0 elsewhere.

    de: Spalte k von one_hot ist 1 in Zeile labels[k] und sonst 0.
    """
    calls = [(rng.integers(0, n, m), n) for n, m in [(4, 7), (10, 3), (2, 5), (3, 1), (5, 5)]]
    agrees(student.one_hot, reference.one_hot, calls)


@pytest.mark.exercise("one_hot", points=0.25, show=True)
def test_one_hot_of_the_lecture(student, reference, rng):
    """one_hot of class 2 of four is L1's column (0, 0, 1, 0).

    de: one_hot der Klasse 2 von vieren ist die Spalte (0, 0, 1, 0) aus L1.
    """
    labels = rng.integers(0, 5, 6)
    first, second = student.one_hot.starmap([(np.array([2]), 4), (labels, 5)])
    assert_close(first, [[0.0], [0.0], [1.0], [0.0]])
    assert_close(second, reference.one_hot(labels, 5))


@pytest.mark.exercise("one_hot", points=0.5)
def test_one_hot_has_a_row_for_every_class(student, reference, rng):
    """one_hot has n_classes rows, also for classes that do not occur; small integer types do.

    de: one_hot hat n_classes Zeilen, auch für Klassen, die nicht vorkommen; kleine ganzzahlige
    Typen gehen auch.
    """
    labels = np.array([3, 0, 3, 1])
    calls = [(labels, 4), (labels, 9), (np.array([0]), 3), (labels.astype(np.uint8), 10)]
    agrees(student.one_hot, reference.one_hot, calls)
    got = assert_unchanged(student.one_hot, labels, 6)
    assert_close(got, reference.one_hot(labels, 6))


@pytest.mark.exercise("one_hot", points=0.5)
def test_one_hot_refuses_other_classes(student, reference, rng):
    """one_hot raises for a negative label, for one from n_classes on, and for a matrix of labels.

    de: one_hot wirft eine Exception bei einem negativen Label, bei einem ab n_classes und bei
    einer Matrix von Labels.
    """
    labels = rng.integers(0, 4, 6)
    assert_close(student.one_hot(labels, 4), reference.one_hot(labels, 4))
    for wrong in (4, 17, -1, -4):
        assert_raises(student.one_hot, np.array([1, wrong, 0]), 4)
    assert_raises(student.one_hot, labels.reshape(2, 3), 4)
