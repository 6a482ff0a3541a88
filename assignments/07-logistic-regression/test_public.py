"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import warnings

import derivations
import logistic_regression
import numpy as np
import pytest
from answers import ANSWERS
from show_formulas import look

# Eight points of which a straight line gets six right, and their classes.
X = np.array([[1.0, 3.0, 3.0, 3.0, 2.0, 4.0, 4.0, 5.0], [1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 5.0, 3.0]])
Y = np.array([[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]])
ZERO = np.zeros((2, 1))
EXAMPLES = np.array([[-1.0, 0.0, 1.0]])


def check(what, got, expected, hint, tolerance=1e-9):
    """Compare one result and explain a difference."""
    assert got is not None, f"{what}: None. Fehlt return? / is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{what}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=tolerance, atol=tolerance), (
        f"{what} = {got}, erwartet / expected {expected}. {hint}"
    )


def unpack(result, names):
    """Split a result into as many parts as it has names."""
    fits = isinstance(result, (tuple, list)) and len(result) == len(names)
    assert fits, f"Zurückgeben / return: {', '.join(names)}; erhalten / got: {result!r}"
    return result


def silently(function, *arguments):
    """Call a function and fail when numpy warns."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return function(*arguments)
        except RuntimeWarning as warning:
            return pytest.fail(f"numpy warnt / numpy warns: {warning}. exp(+...), log(0)?")


def test_flatten_image():
    """Schicht für Schicht, jede Zeile für Zeile, als float64 / Layer after layer, each row by row,
    as float64.
    """
    hint = "Schicht für Schicht / layer by layer: image[:, :, 0], image[:, :, 1], image[:, :, 2]"
    image = np.array([[[67, 250, 15], [167, 145, 10], [71, 170, 37]]])
    expected = [[67], [167], [71], [250], [145], [170], [15], [10], [37]]
    got = logistic_regression.flatten_image(image)
    check("flatten_image", got, expected, hint)
    assert got.dtype == np.float64, f"Typ / type {got.dtype}, erwartet / expected: float64."
    image = np.array([[[1.0, 5.0, 9.0], [2.0, 6.0, 10.0]], [[3.0, 7.0, 11.0], [4.0, 8.0, 12.0]]])
    expected = np.arange(1.0, 13.0).reshape(12, 1)
    check("flatten_image", logistic_regression.flatten_image(image), expected, hint)


def test_sigmoid():
    """Werte aus dem Lehrbuch, und große Zahlen / Textbook values, and large numbers."""
    hint = "1 / (1 + exp(-z))"
    got = logistic_regression.sigmoid(np.log([[1 / 3, 1, 3]]))
    check("sigmoid", got, [[0.25, 0.5, 0.75]], hint)
    got = silently(logistic_regression.sigmoid, np.array([-1e4, 1e4]))
    check("sigmoid", got, [0.0, 1.0], hint)


def test_predict_proba():
    """Die Wahrscheinlichkeiten dreier Beispiele / Probabilities of three examples."""
    got = logistic_regression.predict_proba(EXAMPLES, np.array([[np.log(3.0)]]), 0.0)
    check("predict_proba", got, [[0.25, 0.5, 0.75]], "sigmoid(w.T @ X + b)")


def test_predict():
    """Die Labels derselben drei Beispiele / Labels of the same three examples."""
    got = logistic_regression.predict(EXAMPLES, np.array([[np.log(3.0)]]), 0.0)
    check("predict", got, [[0, 1, 1]], "Ab 0.5 ist es 1 / from 0.5 on it is 1.")


def test_loss():
    """Verluste, auch bei sicheren Vorhersagen / Losses inside, and of certain predictions."""
    hint = "Vorzeichen? / sign?"
    got = logistic_regression.loss(np.array([[0.7, 0.7]]), np.array([[1.0, 0.0]]))
    check("loss", got, [[-np.log(0.7), -np.log(0.3)]], hint)
    certain = np.array([0.0, 1.0, 0.0, 1.0])
    got = silently(logistic_regression.loss, certain, np.array([0.0, 1.0, 1.0, 0.0]))
    assert np.shape(got) == (4,), f"Form / shape {np.shape(got)}, erwartet / expected (4,)."
    check("loss", got[:2], [0.0, 0.0], "Sicher und richtig / certain and right: 0")
    assert np.all(got[2:] >= 30), (
        f"Sicher und falsch kostet 30 oder mehr / certain and wrong costs 30 or more: {got[2:]}"
    )


def test_cost():
    """Vor dem Lernen sind die Kosten ln 2 / Before learning the cost is ln 2."""
    hint = "Mittelwert, mit Minus / mean, with the minus."
    check("cost", logistic_regression.cost(X, Y, ZERO, 0.0), np.log(2.0), hint)
    got = logistic_regression.cost(X[:, :2], Y[:, :2], np.array([[1.0], [-1.0]]), 0.0)
    check("cost", got, (np.log(2.0) + np.log(1 + np.e)) / 2, hint)


@pytest.mark.parametrize("name", ["gradient_loops", "gradient"])
def test_gradients(name):
    """Die Steigungen bei w = b = 0, und an einer anderen Stelle / Slopes at w = b = 0, and at
    another point.
    """
    function = getattr(logistic_regression, name)
    hint = "dz = a - y; danach / afterwards: 1/m"
    dw, db = unpack(function(X, Y, ZERO, 0.0), ("dw", "db"))
    check(f"{name}: dw", dw, [[-0.3125], [-0.375]], hint)
    check(f"{name}: db", db, 0.0, hint)
    features = np.array([[1.0], [0.0], [-2.0]])
    result = function(features, np.array([[1.0]]), np.ones((3, 1)), 1 - np.log(3.0))
    dw, db = unpack(result, ("dw", "db"))
    check(f"{name}: dw", dw, [[-0.75], [0.0], [1.5]], hint)
    check(f"{name}: db", db, -0.75, hint)


def test_train():
    """Der erste Schritt und die letzten Parameter auf den acht Punkten / The first step and the
    last parameters on the eight points.
    """
    result = logistic_regression.train(X, Y, 0.3, 1)
    w, b, costs = unpack(result, ("w", "b", "costs"))
    check("w", w, [[0.09375], [0.1125]], "w - learning_rate * dw")
    check("b", b, 0.0, "b - learning_rate * db")
    hint = "Vor dem ersten und nach jedem Schritt / before the first and after each step."
    check("costs", costs, [np.log(2.0), 0.6681453862463574], hint)
    w, b, _ = unpack(logistic_regression.train(X, Y, 0.3, 2000), ("w", "b", "costs"))
    check("w", w, [[0.40836549], [1.34666949]], "Alle Beispiele je Schritt? / all per step?", 1e-6)
    check("b", b, -4.56211743, "Alle Beispiele je Schritt? / all per step?", 1e-6)


@pytest.mark.parametrize("name", ["cost", "gradient_loops", "gradient"])
def test_a_column_is_refused(name):
    """Y als Spalte ist ein Fehler, keine 8x8-Matrix / Y as a column is an error, not an 8 x 8
    matrix.
    """
    try:
        getattr(logistic_regression, name)(X, Y.T, ZERO, 0.0)
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(
        f"{name}, Y: Form / shape (8, 1). Das passt nicht / that does not fit. "
        "Vergleiche sie und wirf einen ValueError / compare them and raise a ValueError."
    )


def test_every_answer_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; whether it is right is not looked at.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))


@pytest.mark.parametrize("name", ["LOG_LIKELIHOOD", "LOG_PRODUCT", "DL_DW", "DL_DB"])
def test_derivation_can_be_read(name):
    """Mindestens zwei Zeilen, jede lesbar; ob sie stimmen, wird hier nicht geprüft / At least two
    lines, each of which can be read; whether they are right is not looked at.
    """
    lines = getattr(derivations, name)
    assert len(lines) >= 2, f"{name}: mindestens zwei Zeilen / at least two lines"
    unreadable = look({name: list(lines)}, "derivations")
    if unreadable:
        pytest.fail("\n".join(unreadable))
