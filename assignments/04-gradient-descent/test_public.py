"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import descent
import numpy as np
import pytest
from answers import ANSWERS
from show_formulas import look


def square(x):
    """L3's example."""
    return x * x


def double(x):
    """Its derivative."""
    return 2.0 * x


def compare(call, got, expected, tol=1e-10, hint=""):
    """Explain a difference."""
    assert got is not None, f"{call}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{call}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=tol), (
        f"{call} = {got}, erwartet / expected {expected}. {hint}"
    )


@pytest.mark.parametrize(("step_size", "expected"), [(0.25, 0.0625), (0.5, 0.0), (0.75, 0.0625)])
def test_minimise_error(step_size, expected):
    """Die ersten drei Zeilen der Tabelle in der Aufgabenstellung / The first three lines of the
    statement's table.
    """
    got = descent.minimise_error(square, double, 1.0, step_size)
    compare(f"minimise_error(x^2, 2 x, 1, {step_size})", got, expected)


def test_minimise_error_may_be_done_at_once():
    """Wo der Fehler schon klein genug ist, geschieht nichts / Where the error is small enough
    already, nothing happens.
    """
    got = descent.minimise_error(square, double, 2.0, 0.25, target=4.0)
    compare("minimise_error(x^2, 2 x, 2, 0.25, target=4)", got, 2.0, hint="4 > 4?")


@pytest.mark.parametrize("step_size", [1.0, 1.25])
def test_minimise_error_gives_up(step_size):
    """Die letzten zwei Zeilen der Tabelle in der Aufgabenstellung / The last two lines of the
    statement's table.
    """
    try:
        with np.errstate(all="ignore"):
            got = descent.minimise_error(square, double, 1.0, step_size)
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(
        f"minimise_error(x^2, 2 x, 1, {step_size}) = {got}, kommt aber nie an / but it "
        "never arrives: Wirf einen ValueError / raise a ValueError"
    )


def test_gradient_descent():
    """Das Beispiel der Aufgabenstellung, und x0 bleibt, wie es ist / The example of the statement,
    and x0 stays where it is.
    """
    call = "gradient_descent(2 v, [4, -2], 0.25, 2)"
    x0 = np.array([4.0, -2.0])
    got = descent.gradient_descent(lambda v: 2 * v, x0, 0.25, 2)
    compare(call, got, [[4, -2], [2, -1], [1, -0.5]], hint="Zeile 0 ist x0 / row 0 is x0.")
    assert x0.tolist() == [4.0, -2.0], f"{call}: x0 wurde verändert / x0 has changed"


@pytest.mark.parametrize(("x0", "step"), [(0.0, 1.0), (20.0, 0.5), (7.3, 1.0), (3.0, 40.0)])
def test_blind_descent(x0, step):
    """Das Minimum von (x - 3)^2 liegt bei 3 / The minimum of (x - 3)^2 is at 3."""
    got = descent.blind_descent(lambda x: (x - 3) ** 2, x0, step, 200)
    compare(f"blind_descent((x - 3)^2, {x0}, {step}, 200)", got, 3.0, tol=0.05)


@pytest.mark.parametrize("n_steps", [0, 1, 2, 3])
def test_blind_descent_never_gets_worse(n_steps):
    """Auch wo die Suche früh endet / Also where the search ends early."""
    got = descent.blind_descent(lambda x: (x - 3) ** 2, 2.9, 5.0, n_steps)
    assert got is not None, "kein Ergebnis, fehlt return? / no result, is return missing?"
    assert (got - 3) ** 2 <= (2.9 - 3) ** 2, (
        f"blind_descent((x - 3)^2, 2.9, 5, {n_steps}) = {got}: schlechter als der Start / "
        "worse than the start"
    )


@pytest.mark.parametrize(
    ("learning_rate", "expected"), [(0.25, True), (0.75, True), (1.0, False), (1.25, False)]
)
def test_converges(learning_rate, expected):
    """Die Zeilen der Tabelle in der Aufgabenstellung / The lines of the statement's table."""
    got = descent.converges(learning_rate)
    assert got == expected, f"converges({learning_rate}) = {got}, erwartet / expected {expected}"


def bowl(v):
    """Lowest at (3, -1), height 0."""
    return float((v[0] - 3) ** 2 + 2 * (v[1] + 1) ** 2)


def test_random_descent():
    """2000 Zufallsschritte führen zum Boden einer Schüssel, und x0 bleibt, wie es ist / 2000
    random moves lead to the bottom of a bowl, and x0 stays where it is.
    """
    x0 = np.array([0.0, 0.0])
    got = descent.random_descent(bowl, x0, 0.2, 2000, np.random.default_rng(4))
    assert got is not None, "kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == (2,), f"Form / shape {np.shape(got)}, erwartet / expected (2,)"
    assert bowl(got) <= 0.05, (
        f"random_descent endet bei / random_descent ends at {got}, f = {bowl(got)}"
    )
    assert x0.tolist() == [0.0, 0.0], "random_descent: x0 wurde verändert / x0 has changed"


@pytest.mark.parametrize("n_steps", [0, 1, 2, 3])
def test_random_descent_never_gets_worse(n_steps):
    """Auch bei viel zu großen Schritten / Also with moves that are far too large."""
    x0 = np.array([2.9, -1.1])
    got = descent.random_descent(bowl, x0.copy(), 5.0, n_steps, np.random.default_rng(2))
    assert bowl(got) <= bowl(x0), f"{got}: schlechter als der Start / worse than the start"


def test_ascent():
    """Hinauf auf 4 x - x^2, dessen Gipfel bei 2 liegt / Up on 4 x - x^2, whose top is at 2."""
    got = descent.ascent(lambda v: 4 - 2 * v, np.array([0.0]), 0.25, 3)
    compare("ascent(4 - 2 v, [0], 0.25, 3)", got, [[0], [1], [1.5], [1.75]])


def test_answers_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; this says nothing about whether it is right.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))
