"""Hidden suite of 06-linear-regression.

Gradients and training steps are compared to 1e-10, so that any order of the sums will do.
"""

import numpy as np
import pytest

from autograder.testing import (
    assert_close,
    assert_gradient,
    assert_no_warnings,
    assert_raises,
    assert_unchanged,
    assert_vectorised,
    require,
)

# L0's four flats: rooms, and price in thousand euro.
ROOMS = np.array([[2.0, 3.0, 4.0, 6.0]])
PRICES = np.array([[150.0, 180.0, 220.0, 410.0]])

# L3's four conditions, and the same inputs with XOR.
CORNERS = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
OR, XOR = np.array([[0.0, 1.0, 1.0, 1.0]]), np.array([[0.0, 1.0, 1.0, 0.0]])

SIZES = [(1, 5), (3, 7), (4, 4), (6, 2), (2, 1), (1, 1), (2, 30)]  # (n_x, m)
STEP = 1e-10  # tolerance of a gradient or a training step


def problem(rng, n_x, m):
    """Random (X, Y, w, b) in which nothing is 0 or symmetric."""
    X = rng.normal(0.5, 1.5, (n_x, m))
    return X, rng.normal(2, 3, (1, m)), rng.normal(0, 2, (n_x, 1)), float(rng.normal(1, 2))


def pair_of(result):
    """(dw, db), as gradient returns them."""
    require(
        isinstance(result, (tuple, list)) and len(result) == 2,
        de="gradient soll zwei Werte zurückgeben: `return dw, db`.",
        en="gradient should return two values: `return dw, db`.",
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
        assert_close(got, want, tol=1e-9)


def assert_trained_like(student, reference, *arguments, tol=STEP):
    """Slopes and intercept after training agree with the reference."""
    w, b, _ = triple_of(student.train(*arguments))
    expected_w, expected_b, _ = reference.train(*arguments)
    assert_close(w, expected_w, tol=tol)
    assert_close(b, expected_b, tol=tol)


def least_squares(X, Y):
    """The best slopes, the best intercept and their cost, from numpy's own solver."""
    design = np.vstack([X, np.ones(X.shape[1])]).T
    solution = np.linalg.lstsq(design, Y[0], rcond=None)[0]
    return solution[:-1, None], solution[-1], np.mean((design @ solution - Y[0]) ** 2)


# predict


@pytest.mark.exercise("predict", points=1.5)
def test_predict_agrees_on_random_data(student, reference, rng):
    """predict is w^T X + b as a row, for any number of features and examples.

    de: predict ist w^T X + b als Zeile, für beliebig viele Merkmale und Beispiele.
    """
    calls = [(X, w, b) for X, _, w, b in (problem(rng, *size) for size in SIZES)]
    watched = calls[1]
    assert_close(assert_unchanged(student.predict, *watched), reference.predict(*watched))
    calls.append((*watched[:2], 3))
    for got, call in zip(student.predict.starmap(calls), calls, strict=True):
        assert_close(got, reference.predict(*call))


@pytest.mark.exercise("predict", points=0.5, show=True)
def test_predict_of_the_houses(student, reference, rng):
    """The line through L0's flats has prices 124, 190.3, 256.6 and 389.1 at 2, 3, 4 and 6 rooms.

    de: Die Gerade durch die Wohnungen von L0 hat bei 2, 3, 4 und 6 Zimmern die Preise 124, 190.3,
    256.6 und 389.1.
    """
    slope, other = np.array([[464 / 7]]), rng.normal(0, 50, (1, 1))
    first, second = student.predict.starmap([(ROOMS, slope, -60 / 7), (ROOMS, other, 20.0)])
    assert_close(first, (464 * ROOMS - 60) / 7)
    assert_close(second, reference.predict(ROOMS, other, 20.0))


@pytest.mark.exercise("predict", points=0.5)
def test_predict_refuses_other_shapes(student, reference, rng):
    """predict raises when there are more or fewer weights than features.

    de: predict wirft eine Exception, wenn es mehr oder weniger Gewichte als Merkmale gibt.
    """
    X, _, w, b = problem(rng, 3, 5)
    assert_close(student.predict(X, w, b), reference.predict(X, w, b))
    assert_raises(student.predict, X, w[:2], b)
    assert_raises(student.predict, X, w[:1], b)
    assert_raises(student.predict, X[:1], w, b)


@pytest.mark.exercise("predict", points=0.5)
def test_predict_is_vectorised(student, reference, rng):
    """predict needs no loop: one matrix product does it for all examples.

    de: predict braucht keine Schleife: Ein Matrixprodukt erledigt alle Beispiele.
    """
    X, _, w, b = problem(rng, 2, 6)
    assert_close(student.predict(X, w, b), reference.predict(X, w, b))
    more, _, weights, bias = problem(rng, 40, 60)
    assert_vectorised(student.predict, small=(X, w, b), large=(more, weights, bias))


# cost


@pytest.mark.exercise("cost", points=1)
def test_cost_agrees_on_random_data(student, reference, rng):
    """cost is the mean of the squared deviations, for any number of features and examples.

    de: cost ist der Mittelwert der quadrierten Abweichungen, für beliebig viele Merkmale und
    Beispiele.
    """
    calls = [problem(rng, *size) for size in SIZES]
    watched = calls[1]
    assert_close(assert_unchanged(student.cost, *watched), reference.cost(*watched))
    for got, call in zip(student.cost.starmap(calls), calls, strict=True):
        assert_close(got, reference.cost(*call))


@pytest.mark.exercise("cost", points=0.75, show=True)
def test_cost_of_the_houses(student, reference, rng):
    """On L0's flats the cost is 67850 for w = b = 0 and 4470/7 = 638.57 for the best line.

    de: Für die Wohnungen von L0 sind die Kosten 67850 bei w = b = 0 und 4470/7 = 638.57 bei der
    besten Geraden.
    """
    zero, best = np.zeros((1, 1)), np.array([[464 / 7]])
    other = rng.normal(50, 20, (1, 1))
    calls = [
        (ROOMS, PRICES, zero, 0.0),
        (ROOMS, PRICES, best, -60 / 7),
        (ROOMS, PRICES, other, 3.0),
    ]
    first, second, third = student.cost.starmap(calls)
    assert_close(first, 67850.0)
    assert_close(second, 4470 / 7, tol=1e-10)
    assert_close(third, reference.cost(*calls[2]))


@pytest.mark.exercise("cost", points=0.75)
def test_cost_refuses_other_shapes(student, reference, rng):
    """cost raises when Y is not a row with one entry for each example.

    de: cost wirft eine Exception, wenn Y keine Zeile mit einem Eintrag je Beispiel ist.
    """
    X, Y, w, b = problem(rng, 3, 5)
    assert_close(student.cost(X, Y, w, b), reference.cost(X, Y, w, b))
    for misfit in (Y.T, Y[0], Y[:, :1], Y[:, :4]):
        assert_raises(student.cost, X, misfit, w, b)


@pytest.mark.exercise("cost", points=0.5)
def test_cost_is_vectorised(student, reference, rng):
    """cost needs no loop: numpy squares and averages whole arrays.

    de: cost braucht keine Schleife: numpy quadriert und mittelt ganze Arrays.
    """
    X, Y, w, b = problem(rng, 2, 6)
    assert_close(student.cost(X, Y, w, b), reference.cost(X, Y, w, b))
    assert_vectorised(student.cost, small=(X, Y, w, b), large=problem(rng, 40, 60))


# gradient


@pytest.mark.exercise("gradient", points=1.5)
def test_gradient_of_the_weights(student, reference, rng):
    """dw is a column with one derivative per feature, for any number of features and examples.

    de: dw ist eine Spalte mit einer Ableitung je Merkmal, für beliebig viele Merkmale und
    Beispiele.
    """
    calls = [problem(rng, *size) for size in SIZES]
    for got, call in zip(student.gradient.starmap(calls), calls, strict=True):
        dw, _ = pair_of(got)
        assert_close(dw, reference.gradient(*call)[0], tol=STEP)


@pytest.mark.exercise("gradient", points=1)
def test_gradient_of_the_intercept(student, reference, rng):
    """db is one number, the derivative with respect to b.

    de: db ist eine Zahl, die Ableitung nach b.
    """
    calls = [problem(rng, *size) for size in SIZES]
    for got, call in zip(student.gradient.starmap(calls), calls, strict=True):
        _, db = pair_of(got)
        assert_close(db, reference.gradient(*call)[1], tol=STEP)


@pytest.mark.exercise("gradient", points=1.5)
def test_gradient_is_the_slope_of_the_cost(student, reference, rng):
    """dw and db are the measured slopes of the mean squared error.

    de: dw und db sind die gemessenen Steigungen des mittleren quadratischen Fehlers.
    """
    X, Y, w, b = problem(rng, 3, 8)
    dw, db = pair_of(student.gradient(X, Y, w, b))
    assert_gradient(lambda points: [reference.cost(X, Y, p, b) for p in points], dw, w)
    assert_gradient(
        lambda points: [reference.cost(X, Y, w, float(p)) for p in points], db, np.array(b)
    )


@pytest.mark.exercise("gradient", points=0.5, show=True)
def test_gradient_of_the_houses(student, reference, rng):
    """On L0's flats the gradient is (-2090, -480) for w = b = 0, and 0 for the best line.

    de: Für die Wohnungen von L0 ist der Gradient (-2090, -480) bei w = b = 0, und 0 bei der besten
    Geraden.
    """
    calls = [
        (ROOMS, PRICES, np.zeros((1, 1)), 0.0),
        (ROOMS, PRICES, np.array([[464 / 7]]), -60 / 7),
        (ROOMS, PRICES, rng.normal(50, 20, (1, 1)), 3.0),
    ]
    first, second, third = (pair_of(got) for got in student.gradient.starmap(calls))
    assert_close(first[0], [[-2090.0]])
    assert_close(first[1], -480.0)
    assert_close(second[0], [[0.0]], tol=1e-9)
    assert_close(second[1], 0.0, tol=1e-9)
    assert_close(third[0], reference.gradient(*calls[2])[0], tol=STEP)


@pytest.mark.exercise("gradient", points=0.5)
def test_gradient_leaves_its_arguments_alone(student, reference, rng):
    """gradient changes neither the data nor the parameters.

    de: gradient verändert weder die Daten noch die Parameter.
    """
    call = problem(rng, 3, 5)
    dw, db = pair_of(assert_unchanged(student.gradient, *call))
    expected_dw, expected_db = reference.gradient(*call)
    assert_close(dw, expected_dw, tol=STEP)
    assert_close(db, expected_db, tol=STEP)


@pytest.mark.exercise("gradient", points=0.5)
def test_gradient_refuses_other_shapes(student, reference, rng):
    """gradient raises when Y is not a row with one entry for each example.

    de: gradient wirft eine Exception, wenn Y keine Zeile mit einem Eintrag je Beispiel ist.
    """
    X, Y, w, b = problem(rng, 3, 5)
    dw, _ = pair_of(student.gradient(X, Y, w, b))
    assert_close(dw, reference.gradient(X, Y, w, b)[0], tol=STEP)
    for misfit in (Y.T, Y[0], Y[:, :1], Y[:, :4]):
        assert_raises(student.gradient, X, misfit, w, b)


@pytest.mark.exercise("gradient", points=0.5)
def test_gradient_is_vectorised(student, reference, rng):
    """gradient needs no loop, neither over examples nor over features.

    de: gradient braucht keine Schleife, weder über Beispiele noch über Merkmale.
    """
    X, Y, w, b = problem(rng, 2, 6)
    dw, _ = pair_of(student.gradient(X, Y, w, b))
    assert_close(dw, reference.gradient(X, Y, w, b)[0], tol=STEP)
    assert_vectorised(student.gradient, small=(X, Y, w, b), large=problem(rng, 40, 60))


# train


@pytest.mark.exercise("train", points=1)
def test_train_takes_one_step_from_zero(student, reference, rng):
    """One iteration steps from w = 0 and b = 0 against the gradient, times the learning rate.

    de: Eine Iteration geht von w = 0 und b = 0 gegen den Gradienten, mal die Lernrate.
    """
    X, Y, _, _ = problem(rng, 3, 8)
    for rate in (0.05, 0.3):
        assert_trained_like(student, reference, X, Y, rate, 1)


@pytest.mark.exercise("train", points=1)
def test_train_takes_all_steps(student, reference, rng):
    """train takes n_iterations steps, each from where the last one ended.

    de: train macht n_iterations Schritte, jeden von dort aus, wo der letzte geendet hat.
    """
    X, Y, _, _ = problem(rng, 2, 10)
    for count in (2, 3, 25):
        assert_trained_like(student, reference, X, Y, 0.05, count, tol=1e-9)


@pytest.mark.exercise("train", points=1.5)
def test_train_records_the_costs(student, reference, rng):
    """costs holds the cost before the first step and after each step.

    de: costs enthält die Kosten vor dem ersten Schritt und nach jedem Schritt.
    """
    X, Y, _, _ = problem(rng, 2, 6)
    for count in (7, 1, 0):
        _, _, costs = triple_of(student.train(X, Y, 0.04, count))
        assert_costs_close(costs, reference.train(X, Y, 0.04, count)[2])


@pytest.mark.exercise("train", points=1, show=True)
def test_train_finds_the_line_of_the_houses(student):
    """On L0's flats 5000 iterations with rate 0.05 find w = 464/7 = 66.29 and b = -60/7 = -8.57.

    de: Für die Wohnungen von L0 finden 5000 Iterationen mit der Lernrate 0.05 w = 464/7 = 66.29
    und b = -60/7 = -8.57.
    """
    w, b, _ = triple_of(student.train(ROOMS, PRICES, 0.05, 5000))
    assert_no_warnings(student)
    assert_close(w, [[464 / 7]], tol=1e-6)
    assert_close(b, -60 / 7, tol=1e-6)


@pytest.mark.exercise("train", points=0.5, show=True)
def test_train_finds_the_best_weights_of_or_and_xor(student):
    """On OR train comes to w = (1/2, 1/2) and b = 1/4, on XOR to w = (0, 0) and b = 1/2.

    de: Bei OR kommt train zu w = (1/2, 1/2) und b = 1/4, bei XOR zu w = (0, 0) und b = 1/2.
    """
    for Y, weights, bias in [(OR, [[0.5], [0.5]], 0.25), (XOR, [[0.0], [0.0]], 0.5)]:
        w, b, _ = triple_of(student.train(CORNERS, Y, 0.4, 500))
        assert_close(w, weights, tol=1e-6)
        assert_close(b, bias, tol=1e-6)


@pytest.mark.exercise("train", points=0.5)
def test_train_finds_the_plane_of_several_features(student, rng):
    """With several features, train comes to the least-squares solution.

    de: Auch bei mehreren Merkmalen kommt train zur Lösung der kleinsten Quadrate.
    """
    X = rng.normal(0, 1, (3, 20))
    Y = np.array([[2.0, -1.0, 0.5]]) @ X + 3.0 + rng.normal(0, 0.3, (1, 20))
    w, b, _ = triple_of(student.train(X, Y, 0.1, 600))
    best_w, best_b, _ = least_squares(X, Y)
    assert_close(w, best_w, tol=1e-3)
    assert_close(b, best_b, tol=1e-3)


@pytest.mark.exercise("train", points=0.5)
def test_train_minds_its_arguments(student, reference, rng):
    """train leaves X and Y as they were, and raises when they do not fit together.

    de: train lässt X und Y, wie sie waren, und wirft eine Exception, wenn sie nicht
    zusammenpassen.
    """
    X, Y, _, _ = problem(rng, 2, 5)
    w, b, _ = triple_of(assert_unchanged(student.train, X, Y, 0.05, 4))
    expected_w, expected_b, _ = reference.train(X, Y, 0.05, 4)
    assert_close(w, expected_w, tol=1e-9)
    assert_close(b, expected_b, tol=1e-9)
    assert_raises(student.train, X, Y.T, 0.05, 4)
    assert_raises(student.train, X, Y[:, :1], 0.05, 4)


# least_squares


def plane_of(result):
    """(w, b), as least_squares returns them."""
    require(
        isinstance(result, (tuple, list)) and len(result) == 2,
        de="least_squares soll zwei Werte zurückgeben: `return w, b`.",
        en="least_squares should return two values: `return w, b`.",
    )
    return result


def assert_best_plane(result, X, Y):
    """Slopes and intercept agree with numpy's own solver."""
    w, b = plane_of(result)
    best_w, best_b, _ = least_squares(X, Y)
    assert_close(w, best_w, tol=1e-8)
    assert_close(b, best_b, tol=1e-8)


@pytest.mark.exercise("least_squares", points=1.5)
def test_least_squares_agrees_on_random_data(student, rng):
    """least_squares finds the best plane for any number of features.

    de: least_squares findet die beste Ebene, für beliebig viele Merkmale.
    """
    problems = [problem(rng, n_x, m)[:2] for n_x, m in [(1, 2), (1, 7), (3, 9), (2, 3), (5, 30)]]
    for got, (X, Y) in zip(student.least_squares.starmap(problems), problems, strict=True):
        assert_best_plane(got, X, Y)


@pytest.mark.exercise("least_squares", points=0.5, show=True)
def test_least_squares_of_or_and_xor(student, rng):
    """The best linear unit is 1/4 + x1/2 + x2/2 for OR, and 1/2 everywhere for XOR.

    de: Das beste lineare Neuron ist für OR 1/4 + x1/2 + x2/2, für XOR überall 1/2.
    """
    for Y, weights, bias in [(OR, [[0.5], [0.5]], 0.25), (XOR, [[0.0], [0.0]], 0.5)]:
        w, b = plane_of(student.least_squares(CORNERS, Y))
        assert_close(w, weights, tol=1e-10)
        assert_close(b, bias, tol=1e-10)
    Y = rng.normal(0, 1, (1, 4))
    assert_best_plane(student.least_squares(CORNERS, Y), CORNERS, Y)


@pytest.mark.exercise("least_squares", points=0.5)
def test_least_squares_leaves_its_arguments_alone(student, rng):
    """least_squares leaves X and Y as they were.

    de: least_squares lässt X und Y, wie sie waren.
    """
    X, Y, _, _ = problem(rng, 3, 8)
    assert_best_plane(assert_unchanged(student.least_squares, X, Y), X, Y)


@pytest.mark.exercise("least_squares", points=0.5)
def test_least_squares_refuses_other_shapes(student, rng):
    """least_squares raises when Y is not a row with one entry for each example.

    de: least_squares wirft eine Exception, wenn Y keine Zeile mit einem Eintrag je Beispiel ist.
    """
    X, Y, _, _ = problem(rng, 2, 6)
    assert_best_plane(student.least_squares(X, Y), X, Y)
    for misfit in (Y.T, Y[0], Y[:, :1], Y[:, :5], np.vstack([Y, Y])):
        assert_raises(student.least_squares, X, misfit)
