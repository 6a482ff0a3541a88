"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import derivations
import numpy as np
import pytest
import regression_network as net
from show_formulas import look

LN3 = np.log(3.0)

# Das Rechenbeispiel der Aufgabenstellung / the worked example of the statement.
X, Y = np.array([2.0]), np.array([3.0])
W1 = np.array([[-2.0, 1.0], [0.0, LN3 / 2], [LN3, -LN3]])
W2 = np.array([0.4, 2.0, 2.0, -2.0])
DW1 = np.array([[-0.3, -0.6], [-0.225, -0.45], [0.225, 0.45]])
DW2 = np.array([-0.6, -0.3, -0.45, -0.15])


def compare(what, got, expected, hint=""):
    """Explain a difference."""
    assert got is not None, f"{what}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{what}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=1e-10), (
        f"{what} = {got}, erwartet / expected {expected}. {hint}"
    )


def parts(got, count, call):
    """The parts of a returned tuple."""
    assert got is not None, f"{call}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert isinstance(got, (tuple, list)), f"{call}: erwartet ein Tupel / expected a tuple"
    assert len(got) == count, f"{call}: {len(got)} Teile / parts, erwartet / expected {count}"
    return got


def test_forward():
    """Das Rechenbeispiel: Aktivierungen 1/2, 3/4, 1/4, Vorhersage 2.4 / The worked example:
    activations 1/2, 3/4, 1/4, prediction 2.4.
    """
    y_hat, hidden = parts(net.forward(X, W1, W2), 2, "forward")
    compare("hidden", hidden, [[0.5], [0.75], [0.25]], "g(w_j0 + w_j1 x)")
    compare("y_hat", y_hat, [2.4], "w_10 + w_11 g(z_1) + w_12 g(z_2) + w_13 g(z_3)")


def test_forward_of_several_observations():
    """Jede Beobachtung für sich, alle auf einmal / Each observation for itself, all at once."""
    x = np.array([2.0, 0.0, -1.0, 5.0])
    y_hat, hidden = parts(net.forward(x, W1, W2), 2, "forward")
    assert np.shape(hidden) == (3, 4), (
        f"hidden: Form / shape {np.shape(hidden)} statt / instead of: (3, 4)"
    )
    for i, value in enumerate(x):
        alone, _ = net.forward(np.array([value]), W1, W2)
        compare(f"y_hat[{i}]", y_hat[i], alone[0], "Wie allein / as alone.")


def test_cost():
    """Die Hälfte des mittleren quadratischen Fehlers / Half the mean squared error."""
    got = net.cost(np.array([1.0, 2.0, 3.0]), np.array([1.5, 2.0, 1.0]))
    compare("cost", got, 4.25 / 6, "1/(2n) sum (y - y_hat)^2: ist die 2 da? / is the 2 there?")


def test_gradient():
    """Das Rechenbeispiel, wahrer Wert 3 / The worked example, true value 3."""
    dw1, dw2 = parts(net.gradient(X, Y, W1, W2), 2, "gradient")
    compare("dw2", dw2, DW2, "g, nicht g' / g, not g'.")
    compare("dw1", dw1, DW1, "g' = g (1 - g)")


def test_gradient_is_a_slope():
    """Die Ableitung nach w_20 der ersten Schicht, mit Differenzen gemessen / The derivative by
    w_20 of the first layer, measured by differences.
    """
    x, y = np.array([-1.0, 0.5, 2.0]), np.array([0.0, 1.0, 3.0])
    values = []
    for h in (1e-5, -1e-5):
        moved = W1.copy()
        moved[1, 0] += h
        values.append(net.cost(y, net.forward(x, moved, W2)[0]))
    slope = (values[0] - values[1]) / 2e-5
    dw1, _ = parts(net.gradient(x, y, W1, W2), 2, "gradient")
    assert abs(dw1[1, 0] - slope) < 1e-7, (
        f"dw1[1, 0] = {dw1[1, 0]}, gemessen / measured {slope}. Mittelwert über n? / mean over n?"
    )


def test_step():
    """Ein Schritt; die alten Gewichte bleiben, wie sie waren / One step; the old weights stay as
    they were.
    """
    w1, w2 = W1.copy(), W2.copy()
    got = parts(net.step(X, Y, w1, w2, 0.5), 2, "step")
    compare("w1", got[0], W1 - 0.5 * DW1, "w1 - alpha * dw1")
    compare("w2", got[1], W2 - 0.5 * DW2, "w2 - alpha * dw2")
    assert np.array_equal(w1, W1), "step verändert w1 / step changes w1: w1 = w1 - ..."
    assert np.array_equal(w2, W2), "step verändert w2 / step changes w2: w2 = w2 - ..."


def test_train():
    """So viele Kosten wie erwartet, und sie sinken / As many costs as expected, and they fall."""
    x = np.linspace(0.0, 6.0, 20)
    start = np.array([[-1.0, 1.0], [-4.0, 1.0], [-6.0, 1.0]]), np.array([1.0, 1.0, -1.0, 1.0])
    _, _, costs = parts(net.train(x, 1.5 + np.sin(x), *start, 0.3, 1000), 3, "train")
    assert len(costs) == 1001, (
        f"train: {len(costs)} Kosten / costs, erwartet / expected 1001: vor dem ersten Schritt "
        "und nach jedem / before the first step and after each."
    )
    assert costs[-1] < 0.02 < costs[0], (
        f"train: Kosten / costs {costs[0]} -> {costs[-1]}, erwartet unter / expected below 0.02."
    )


def test_initialise():
    """Zehn Zufallsgewichte, aus dem übergebenen Generator / Ten random weights, from the generator
    that is handed in.
    """
    draws = [parts(net.initialise(np.random.default_rng(s)), 2, "initialise") for s in (1, 1, 2)]
    for number, shape in enumerate([(3, 2), (4,)]):
        first, again, other = (draw[number] for draw in draws)
        name = f"w{number + 1}"
        assert np.shape(first) == shape, (
            f"{name}: Form / shape {np.shape(first)} statt / instead of {shape}"
        )
        assert np.array_equal(first, again), f"{name}: rng benutzen / use the rng handed in"
        assert not np.array_equal(first, other), f"{name}: immer gleich / always the same"


@pytest.mark.parametrize("name", ["DJ_DW2_0", "DJ_DW2_J", "DJ_DW1_0", "DJ_DW1_1"])
def test_derivation_can_be_read(name):
    """Mindestens zwei Zeilen, jede lesbar; ob sie stimmen, wird hier nicht geprüft / Two lines at
    least, and each can be read; this does not say that they are right.
    """
    lines = getattr(derivations, name)
    assert "..." not in lines, f"Noch offen / still open: {name}"
    assert len(lines) >= 2, f"{name}: mindestens zwei Zeilen / at least two lines"
    unreadable = look({name: list(lines)}, "derivations")
    if unreadable:
        pytest.fail("\n".join(unreadable))
