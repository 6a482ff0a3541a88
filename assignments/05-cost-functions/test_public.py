"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import warnings

import costs
import numpy as np
import pytest
from answers import ANSWERS
from show_formulas import look

A = np.array([0.9, 0.3, 0.6])  # L1, Kostenfunktion - Beispiel
Y = np.array([1.0, 0.0, 1.0])


def compare(name, expected, *arguments, hint):
    """Call the function and explain a difference."""
    got = getattr(costs, name)(*arguments)
    call = f"{name}({', '.join(map(repr, arguments))})"
    assert got is not None, f"{call}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{call}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}."
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=1e-12, atol=1e-12), (
        f"{call} = {got}, erwartet / expected {expected}. {hint}"
    )


@pytest.mark.parametrize(("name", "expected"), [("error_count", 2), ("accuracy", 0.75)])
def test_labels(name, expected):
    """Zwei der acht Punkte aus L0 liegen auf der falschen Seite / Two of L0's eight points are on
    the wrong side.
    """
    y_hat, y = np.array([0, 0, 0, 1, 1, 1, 0, 1]), np.array([0, 0, 0, 0, 1, 1, 1, 1])
    hint = "Wie viele Stellen sind verschieden? / how many positions differ?"
    compare(name, expected, y_hat, y, hint=hint)
    compare(name, expected, y_hat.reshape(1, 8), y.reshape(1, 8), hint=hint)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("mean_absolute_error", 0.8 / 3),
        ("mean_squared_error", 0.26 / 3),
        ("half_mean_squared_error", 0.13 / 3),
    ],
)
def test_means(name, expected):
    """Die mittleren Fehler der drei Aktivierungen aus L1, als Vektor und als Zeile / The mean
    errors of L1's three activations, as a vector and as a row.
    """
    hint = "Durch die Zahl aller Einträge teilen / divide by the number of all entries."
    compare(name, expected, A, Y, hint=hint)
    compare(name, expected, A.reshape(1, 3), Y.reshape(1, 3), hint=hint)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("squared_error", [0.01, 0.09, 0.16]),
        ("squared_error_prime", [-0.2, 0.6, -0.8]),
        ("binary_cross_entropy", [-np.log(0.9), -np.log(0.7), -np.log(0.6)]),
        ("binary_cross_entropy_prime", [-1 / 0.9, 1 / 0.7, -1 / 0.6]),
    ],
)
def test_entry_by_entry(name, expected):
    """Verluste und Steigungen der drei Aktivierungen aus L1, in zwei Formen und für eine Zahl /
    Losses and slopes of L1's three activations, in two shapes, and of a number.
    """
    hint = "Vorzeichen oder Faktor? / sign or factor?"
    compare(name, expected, A, Y, hint=hint)
    column = np.reshape(expected, (3, 1))
    compare(name, column, A.reshape(3, 1), Y.reshape(3, 1), hint=hint)
    compare(name, expected[1], 0.3, 0.0, hint="Geht auch eine Zahl? / does a number work?")


def test_binary_cross_entropy_of_certain_predictions():
    """Sicher und richtig kostet nichts, sicher und falsch mindestens 30, und numpy warnt nicht /
    Certain and right costs nothing, certain and wrong at least 30, and numpy stays silent.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            got = costs.binary_cross_entropy(
                np.array([0.0, 1.0, 0.0, 1.0]), np.array([0.0, 1.0, 1.0, 0.0])
            )
        except RuntimeWarning as warning:
            pytest.fail(
                f"binary_cross_entropy: numpy warnt / numpy warns: {warning}. Kommt log(0) vor? / "
                "is there a log(0)?"
            )
    assert np.shape(got) == (4,), f"Form / shape {np.shape(got)}, erwartet / expected (4,)."
    assert np.all(np.abs(got[:2]) < 1e-6), (
        f"Sicher und richtig kostet 0 / certain and right costs 0: {got[:2]}"
    )
    assert np.all(got[2:] >= 30), (
        f"Sicher und falsch kostet 30 oder mehr / certain and wrong costs 30 or more: {got[2:]}"
    )


def test_cost():
    """Die Kosten sind der mittlere Verlust / The cost is the mean loss."""
    expected = -np.log(0.9 * 0.7 * 0.6) / 3
    hint = "Mittelwert der Verluste, mit Minus / mean of the losses, with the minus."
    compare("cost", expected, A.reshape(1, 3), Y.reshape(1, 3), hint=hint)


def test_cross_entropy():
    """Das Beispiel aus L1 mit drei Klassen, und eines mit unmöglichen Klassen / L1's example with
    three classes, and one with impossible classes.
    """
    hint = "Nur die wahre Klasse zählt / only the true class counts."
    y = np.array([[0.0], [1.0], [0.0]])
    compare("cross_entropy", -np.log(0.7), np.array([[0.1], [0.7], [0.2]]), y, hint=hint)
    compare("cross_entropy", -np.log(0.5), np.array([[0.0], [0.5], [0.5]]), y, hint=hint)


def test_combined_error():
    """Der zweite Fehler zählt mit seinem Gewicht / The second error counts with its weight."""
    compare("combined_error", 3.0, 2.0, 4.0, 0.25, hint="error + weight * custom_error")


@pytest.mark.parametrize(
    "name",
    [
        "error_count",
        "accuracy",
        "mean_absolute_error",
        "mean_squared_error",
        "half_mean_squared_error",
        "squared_error",
        "squared_error_prime",
        "binary_cross_entropy",
        "binary_cross_entropy_prime",
        "cost",
        "continuous_error",
        "agreement",
    ],
)
def test_other_shapes_are_refused(name):
    """Zeile gegen Spalte ist ein Fehler, kein 3x3-Array / A row against a column is an error, not
    a 3 x 3 array.
    """
    row, column = np.array([[0.5, 0.2, 0.9]]), np.array([[1.0], [0.0], [1.0]])
    try:
        getattr(costs, name)(row, column)
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(
        f"{name}, Formen / shapes (1, 3), (3, 1): Sie passen nicht / they do not fit. "
        "Vergleiche sie und wirf einen ValueError / compare them and raise a ValueError."
    )


@pytest.mark.parametrize("label", [0.0, 1.0])
def test_continuous_error(label):
    """Ein Punkt auf der richtigen Seite kostet fast nichts, auf der falschen immer mehr / A point
    on the right side costs almost nothing, one on the wrong side more and more.
    """
    side = 1.0 if label == 1 else -1.0  # of this class
    right, near, far = (
        costs.continuous_error(np.array([side * z]), np.array([label])) for z in (6.0, -6.0, -12.0)
    )
    assert 0 <= right <= 0.1, f"y = {label}, richtige Seite / right side: {right}"
    assert near >= 1, f"y = {label}, falsche Seite / wrong side: {near}"
    assert far >= 1.5 * near, f"y = {label}, doppelt so weit / twice as far: {near}, {far}"
    both = costs.continuous_error(side * np.array([-6.0, -12.0]), np.full(2, label))
    assert np.isclose(both, near + far), f"Summe / sum: {both}, erwartet / expected {near + far}"


ONE = np.array([[0.0], [1.0], [0.0]])


def test_agreement():
    """Die Vorhersage der wahren Klasse zählt / The prediction of the true class counts."""
    compare("agreement", 0.7, np.array([[0.1], [0.7], [0.2]]), ONE, hint="sum(y * a)")


def test_confusion_error():
    """Klasse 1 mit Klasse 2 verwechselt, und umgekehrt / Class 1 taken for class 2, and the other
    way round.
    """
    a = np.array([[0.1], [0.7], [0.2]])
    compare("confusion_error", 0.2, a, ONE, 1, 2, hint="Die wahre Klasse ist 1 / class 1 is true.")
    compare("confusion_error", 0.0, a, ONE, 2, 1, hint="Klasse 2 ist falsch / class 2 is wrong.")


def test_roughness():
    """Zwei hinauf, einen hinunter: 4 + 1 / Two up and one down: 4 + 1."""
    compare("roughness", 5.0, np.array([1.0, 3.0, 2.0]), hint="Nachbarn / neighbours")


def test_size_factor():
    """Viermal 0.5 ist so groß wie 2, gleich mit welchem Vorzeichen / Four times 0.5 is as large as
    2, whatever the sign.
    """
    compare("size_factor", 4.0, 2.0, 0.5, hint="factor * |custom_error| = |error|")
    compare("size_factor", 4.0, 2.0, -0.5, hint="Nie negativ / never negative.")


def test_answers_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; this says nothing about whether it is right.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))
