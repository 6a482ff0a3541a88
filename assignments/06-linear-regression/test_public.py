"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

from pathlib import Path

import linear_regression
import numpy as np
import pytest
from answers import ANSWERS
from show_formulas import look

# L0: rooms, and price in thousand euro
X = np.array([[2.0, 3.0, 4.0, 6.0]])
Y = np.array([[150.0, 180.0, 220.0, 410.0]])
ZERO = np.zeros((1, 1))

# (0, 0), (0, 1), (1, 0), (1, 1)
CORNERS = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])


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


def test_houses():
    """In der Datei stehen die vier Wohnungen der Vorlesung / The file holds the four flats of the
    lecture.
    """
    rooms, prices = np.loadtxt(Path(__file__).with_name("houses.csv"), delimiter=",", skiprows=1).T
    assert np.array_equal(rooms, X[0])
    assert np.array_equal(prices, Y[0])


def test_predict():
    """Eine Gerade an vier Stellen, und eine Ebene an einer / A line at four places, and a plane at
    one.
    """
    hint = "w.T @ X + b"
    got = linear_regression.predict(X, np.array([[50.0]]), 20.0)
    check("predict(X, [[50]], 20)", got, [[120.0, 170.0, 220.0, 320.0]], hint)
    got = linear_regression.predict(np.array([[1.0], [2.0]]), np.array([[3.0], [-4.0]]), 0.5)
    check("predict([[1], [2]], [[3], [-4]], 0.5)", got, [[-4.5]], hint)


def test_cost():
    """Die Kosten zweier Geraden durch die Wohnungen / The cost of two lines through the flats."""
    hint = "Mittelwert der Quadrate / mean of the squares."
    check("cost(X, Y, 0, 0)", linear_regression.cost(X, Y, ZERO, 0.0), 67850.0, hint)
    got = linear_regression.cost(X, Y, np.array([[50.0]]), 20.0)
    check("cost(X, Y, [[50]], 20)", got, 2275.0, hint)


def test_gradient():
    """Die Steigungen der Kosten bei w = b = 0, für ein Merkmal und für zwei / Slopes of the cost
    at w = b = 0, for one feature and for two.
    """
    dw, db = unpack(linear_regression.gradient(X, Y, ZERO, 0.0), ("dw", "db"))
    hint = "2/m mal die Summe / 2/m times the sum."
    check("dw", dw, [[-2090.0]], hint)
    check("db", db, -480.0, hint)
    features = np.array([[1.0, 2.0], [0.0, -1.0]])
    result = linear_regression.gradient(features, np.array([[1.0, 1.0]]), np.zeros((2, 1)), 0.0)
    dw, db = unpack(result, ("dw", "db"))
    check("dw", dw, [[-3.0], [1.0]], hint)
    check("db", db, -2.0, hint)


def test_train_first_steps():
    """Zwei Schritte von null aus, und die Kosten davor, dazwischen und danach / Two steps from
    zero, and the cost before, between and after them.
    """
    result = linear_regression.train(X, Y, 0.05, 2)
    w, b, costs = unpack(result, ("w", "b", "costs"))
    hint = "Erst dw und db, dann w und b / first dw and db, then w and b."
    check("w", w, [[30.1875]], hint)
    check("b", b, 6.4125, hint)
    hint = "Vor dem ersten und nach jedem Schritt / before the first and after each step."
    check("costs", costs, [67850.0, 34765.0625, 17981.4590234375], hint)


def test_train_finds_the_line():
    """5000 Schritte finden die beste Gerade / 5000 steps find the best line."""
    result = linear_regression.train(X, Y, 0.05, 5000)
    w, b, _ = unpack(result, ("w", "b", "costs"))
    check("w", w, [[464 / 7]], "Bergab? / downhill?", tolerance=1e-6)
    check("b", b, -60 / 7, "Bergab? / downhill?", tolerance=1e-6)


@pytest.mark.parametrize("name", ["cost", "gradient"])
def test_a_column_is_refused(name):
    """Y als Spalte ist ein Fehler, keine 4x4-Matrix / Y as a column is an error, not a 4 x 4
    matrix.
    """
    try:
        getattr(linear_regression, name)(X, Y.T, ZERO, 0.0)
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(
        f"{name}, Y: Form / shape (4, 1). Das passt nicht / that does not fit. "
        "Vergleiche sie und wirf einen ValueError / compare them and raise a ValueError."
    )


def test_least_squares():
    """Die beste Gerade durch die Wohnungen, und die beste lineare Einheit für AND / The best line
    through the flats, and the best linear unit for AND.
    """
    hint = "Wo der Gradient null ist / where the gradient is zero."
    w, b = unpack(linear_regression.least_squares(X, Y), ("w", "b"))
    check("w", w, [[464 / 7]], hint)
    check("b", b, -60 / 7, hint)
    result = linear_regression.least_squares(CORNERS, np.array([[0.0, 0.0, 0.0, 1.0]]))
    w, b = unpack(result, ("w", "b"))
    check("w", w, [[0.5], [0.5]], hint)
    check("b", b, -0.25, hint)


def test_least_squares_refuses_a_column():
    """Y als Spalte ist ein Fehler / Y as a column is an error."""
    try:
        linear_regression.least_squares(X, Y.T)
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail("least_squares, Y: Form / shape (4, 1). Das passt nicht / that does not fit.")


def test_every_answer_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; whether it is right is not looked at.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))
