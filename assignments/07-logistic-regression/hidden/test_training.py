"""Hidden suite of 07-logistic-regression: the two gradients and training."""

import functools

import numpy as np
import pytest

from autograder.testing import (
    assert_close,
    assert_gradient,
    assert_no_warnings,
    assert_raises,
    assert_shape,
    assert_unchanged,
    assert_vectorised,
    require,
)

SIZES = [(1, 5), (3, 7), (4, 4), (6, 2), (2, 1), (1, 1), (2, 20)]  # (n_x, m)
STEP = 1e-10  # tolerance of a training step

# Eight points of which a straight line gets six right, as in L0's sketch.
POINTS = np.array(
    [[1.0, 3.0, 3.0, 3.0, 2.0, 4.0, 4.0, 5.0], [1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 5.0, 3.0]]
)
CLASSES = np.array([[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]])


def problem(rng, n_x, m):
    """Random (X, Y, w, b) in which nothing is 0 or symmetric."""
    X = rng.normal(0.3, 1.0, (n_x, m))
    return X, rng.integers(0, 2, (1, m)).astype(float), rng.normal(0, 1, (n_x, 1)), 0.4


def pair_of(result):
    """(dw, db), as the gradients return them."""
    require(
        isinstance(result, (tuple, list)) and len(result) == 2,
        de="Zurückgeben sollst du zwei Werte: `return dw, db`.",
        en="Two values should be returned: `return dw, db`.",
    )
    return result


def triple_of(result):
    """(w, b, costs), as train returns them."""
    require(
        isinstance(result, (tuple, list)) and len(result) == 3,
        de="train soll drei Werte zurückgeben: `return w, b, costs`.",
        en="train should return three values: `return w, b, costs`.",
    )
    return result


def assert_part_close(got, expected, X, tol=1e-12):
    """A derivative agrees, relative to the size of the terms that were added up."""
    assert_shape(got, np.shape(expected))
    size = max(1.0, float(np.abs(X).max()))
    assert_close(np.asarray(got) / size, np.asarray(expected) / size, tol=tol)


def assert_both_close(result, function, call):
    """dw and db agree with the reference."""
    dw, db = pair_of(result)
    expected_dw, expected_db = function(*call)
    assert_part_close(dw, expected_dw, call[0])
    assert_part_close(db, expected_db, call[0])


def assert_slopes(result, reference, X, Y, w, b):
    """dw and db are the measured slopes of the cost."""
    dw, db = pair_of(result)
    assert_gradient(lambda points: [reference.cost(X, Y, p, b) for p in points], dw, w)
    assert_gradient(
        lambda points: [reference.cost(X, Y, w, float(p)) for p in points], db, np.array(b)
    )


def assert_refuses(function, model, rng):
    """Fitting data are accepted; Y or w of another shape is not."""
    X, Y, w, b = problem(rng, 3, 5)
    assert_both_close(function(X, Y, w, b), model, (X, Y, w, b))
    for misfit in (Y.T, Y[0], Y[:, :1], np.append(Y, [[1.0]], axis=1)):
        assert_raises(function, X, misfit, w, b)
    assert_raises(function, X, Y, np.append(w, [[1.0]], axis=0), b)


def assert_costs_close(costs, expected):
    """The costs are a list of as many numbers, and each of them agrees."""
    listed = isinstance(costs, (list, tuple))
    require(
        listed or (isinstance(costs, np.ndarray) and costs.ndim == 1),
        de="costs soll eine Liste von Zahlen sein.",
        en="costs should be a list of numbers.",
    )
    require(
        len(costs) == len(expected),
        de="costs soll n_iterations + 1 Einträge haben: einen vor dem ersten Schritt und einen "
        "nach jedem Schritt.",
        en="costs should have n_iterations + 1 entries: one before the first step and one after "
        "each step.",
    )
    for got, want in zip(costs, expected, strict=True):
        assert_close(got, want, tol=STEP)


def assert_trained_like(student, reference, *arguments):
    """Weights and bias after training agree with the reference."""
    w, b, _ = triple_of(student.train(*arguments))
    expected_w, expected_b, _ = reference.train(*arguments)
    assert_close(w, expected_w, tol=STEP)
    assert_close(b, expected_b, tol=STEP)


@functools.cache
def on_the_eight_points(reference):
    """Weights and bias of the reference: the same for every hand-in."""
    return reference.train(POINTS, CLASSES, 0.3, 2000)[:2]


# gradient_loops


@pytest.mark.exercise("gradient_loops", points=1.25)
def test_gradient_loops_of_the_weights(student, reference, rng):
    """dw is a column with one derivative per feature, for any number of features and examples.

    de: dw ist eine Spalte mit einer Ableitung je Merkmal, für beliebig viele Merkmale und
    Beispiele.
    """
    calls = [problem(rng, *size) for size in SIZES]
    for got, call in zip(student.gradient_loops.starmap(calls), calls, strict=True):
        assert_part_close(pair_of(got)[0], reference.gradient(*call)[0], call[0])


@pytest.mark.exercise("gradient_loops", points=0.75)
def test_gradient_loops_of_the_bias(student, reference, rng):
    """db is one number, the mean of all a - y.

    de: db ist eine Zahl, der Mittelwert aller a - y.
    """
    calls = [problem(rng, *size) for size in SIZES]
    for got, call in zip(student.gradient_loops.starmap(calls), calls, strict=True):
        assert_part_close(pair_of(got)[1], reference.gradient(*call)[1], call[0])


@pytest.mark.exercise("gradient_loops", points=0.75)
def test_gradient_loops_is_the_slope_of_the_cost(student, reference, rng):
    """The derivatives of the pseudo code are the measured slopes of the cost.

    de: Die Ableitungen des Pseudo-Codes sind die gemessenen Steigungen der Kosten.
    """
    call = problem(rng, 2, 6)
    assert_slopes(student.gradient_loops(*call), reference, *call)


@pytest.mark.exercise("gradient_loops", points=0.5, show=True)
def test_gradient_loops_of_the_eight_points(student, reference, rng):
    """On the statement's eight points the gradient at w = 0, b = 0 is (-0.3125, -0.375) and 0.

    de: Für die acht Punkte der Aufgabe ist der Gradient bei w = 0, b = 0 (-0.3125, -0.375) und 0.
    """
    calls = [(POINTS, CLASSES, np.zeros((2, 1)), 0.0), problem(rng, 2, 5)]
    first, second = student.gradient_loops.starmap(calls)
    dw, db = pair_of(first)
    assert_close(dw, [[-0.3125], [-0.375]])
    assert_close(db, 0.0)
    assert_both_close(second, reference.gradient, calls[1])


@pytest.mark.exercise("gradient_loops", points=0.25)
def test_gradient_loops_leaves_its_arguments_alone(student, reference, rng):
    """gradient_loops changes neither the data nor the parameters.

    de: gradient_loops verändert weder die Daten noch die Parameter.
    """
    call = problem(rng, 3, 5)
    result = assert_unchanged(student.gradient_loops, *call)
    assert_both_close(result, reference.gradient, call)


@pytest.mark.exercise("gradient_loops", points=0.5)
def test_gradient_loops_refuses_other_shapes(student, reference, rng):
    """gradient_loops raises when X, Y and w do not fit together.

    de: gradient_loops wirft eine Exception, wenn X, Y und w nicht zusammenpassen.
    """
    assert_refuses(student.gradient_loops, reference.gradient, rng)


# gradient


@pytest.mark.exercise("gradient", points=1)
def test_gradient_agrees(student, reference, rng):
    """gradient gives the derivatives for any number of features and examples.

    de: gradient liefert die Ableitungen für beliebig viele Merkmale und Beispiele.
    """
    calls = [problem(rng, *size) for size in [*SIZES, (5, 200)]]
    pixels = rng.uniform(0, 255, (12, 6)), np.array([[0.0, 1.0, 1.0, 0.0, 1.0, 0.0]])
    calls.append((*pixels, rng.normal(0, 0.003, (12, 1)), 0.1))
    watched = calls[1]
    result = assert_unchanged(student.gradient, *watched)
    assert_both_close(result, reference.gradient, watched)
    for got, call in zip(student.gradient.starmap(calls), calls, strict=True):
        assert_both_close(got, reference.gradient, call)


@pytest.mark.exercise("gradient", points=0.75)
def test_gradient_is_the_slope_of_the_cost(student, reference, rng):
    """dw and db are the measured slopes of the cost.

    de: dw und db sind die gemessenen Steigungen der Kosten.
    """
    call = problem(rng, 3, 8)
    assert_slopes(student.gradient(*call), reference, *call)


@pytest.mark.exercise("gradient", points=0.75)
def test_gradient_is_vectorised(student, reference, rng):
    """gradient needs no loop, neither over examples nor over features.

    de: gradient braucht keine Schleife, weder über Beispiele noch über Merkmale.
    """
    call = problem(rng, 2, 6)
    assert_both_close(student.gradient(*call), reference.gradient, call)
    assert_vectorised(student.gradient)  # what it calls, predict_proba, may have loops


@pytest.mark.exercise("gradient", points=0.5)
def test_gradient_refuses_other_shapes(student, reference, rng):
    """gradient raises when X, Y and w do not fit together.

    de: gradient wirft eine Exception, wenn X, Y und w nicht zusammenpassen.
    """
    assert_refuses(student.gradient, reference.gradient, rng)


# train


@pytest.mark.exercise("train", points=0.75)
def test_train_takes_one_step_from_zero(student, reference, rng):
    """One iteration steps from w = 0 and b = 0 against the gradient, times the learning rate.

    de: Eine Iteration geht von w = 0 und b = 0 gegen den Gradienten, mal die Lernrate.
    """
    X, Y, _, _ = problem(rng, 3, 9)
    for rate in (0.1, 1.5):
        assert_trained_like(student, reference, X, Y, rate, 1)


@pytest.mark.exercise("train", points=0.75)
def test_train_takes_all_steps(student, reference, rng):
    """train takes n_iterations steps, each with all examples, from where the last one ended.

    de: train macht n_iterations Schritte, jeden mit allen Beispielen, von dort aus, wo der letzte
    geendet hat.
    """
    X, Y, _, _ = problem(rng, 2, 10)
    for count in (2, 3, 25):
        assert_trained_like(student, reference, X, Y, 0.4, count)
    assert_trained_like(student, reference, 9 * X, Y, 4.0, 5)  # too fast: the cost rises


@pytest.mark.exercise("train", points=1)
def test_train_records_the_costs(student, reference, rng):
    """costs holds the cost before the first step and after each step, beginning with ln 2.

    de: costs enthält die Kosten vor dem ersten Schritt und nach jedem Schritt, zuerst also ln 2.
    """
    X, Y, _, _ = problem(rng, 2, 8)
    for count in (7, 1, 0):
        _, _, costs = triple_of(student.train(X, Y, 0.5, count))
        assert_costs_close(costs, [np.log(2.0), *reference.train(X, Y, 0.5, count)[2][1:]])


@pytest.mark.exercise("train", points=0.5, show=True)
def test_train_on_the_eight_points(student, reference):
    """On the statement's eight points 2000 iterations with rate 0.3 find w = (0.4084, 1.3467).

    de: Für die acht Punkte der Aufgabe finden 2000 Iterationen mit der Lernrate 0.3
    w = (0.4084, 1.3467).
    """
    w, b, _ = triple_of(student.train(POINTS, CLASSES, 0.3, 2000))
    expected_w, expected_b = on_the_eight_points(reference)
    assert_close(w, expected_w, tol=1e-6)
    assert_close(b, expected_b, tol=1e-6)
    assert_no_warnings(student)


@pytest.mark.exercise("train", points=0.5)
def test_train_separates_two_clouds(student, reference, rng):
    """After training, a straight line separates two clouds of points in several dimensions.

    de: Nach dem Training trennt eine Gerade (oder Ebene) zwei Punktwolken in mehreren Dimensionen.
    """
    Y = rng.permutation(np.repeat([[0.0, 1.0]], 15)).reshape(1, -1)
    X = rng.normal(0, 0.5, (4, 30)) + 1.5 * (2 * Y - 1) * np.array([[1.0], [-1.0], [1.0], [0.0]])
    w, b, _ = triple_of(student.train(X, Y, 0.5, 200))
    assert_shape(w, (4, 1))
    assert_shape(b, ())
    hits = float(np.mean(reference.predict(X, np.asarray(w), float(b)) == Y))
    require(
        hits == 1.0,
        de="Mit den gelernten Parametern liegen Punkte auf der falschen Seite, obwohl eine Gerade "
        "alle trennt. Sinken deine Kosten?",
        en="With the parameters learnt, points lie on the wrong side although one line separates "
        "them all. Does your cost fall?",
    )


@pytest.mark.exercise("train", points=0.5)
def test_train_minds_its_arguments(student, reference, rng):
    """train leaves X and Y as they were, and raises when they do not fit together.

    de: train lässt X und Y, wie sie waren, und wirft eine Exception, wenn sie nicht
    zusammenpassen.
    """
    X, Y, _, _ = problem(rng, 2, 5)
    w, b, _ = triple_of(assert_unchanged(student.train, X, Y, 0.4, 4))
    expected_w, expected_b, _ = reference.train(X, Y, 0.4, 4)
    assert_close(w, expected_w, tol=STEP)
    assert_close(b, expected_b, tol=STEP)
    assert_raises(student.train, X, Y.T, 0.4, 4)
    assert_raises(student.train, X, Y[:, :1], 0.4, 4)
