"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import derivations
import numpy as np
import pytest
import sympy
import two_layer_network as net
from answers import ANSWERS
from show_formulas import look, read_lines

LN3 = np.log(3.0)

# Das Rechenbeispiel der Aufgabenstellung / the worked example of the statement.
PARAMETERS = {
    "W1": np.array([[1.0, -2.0], [1.0, 1.0]]),
    "b1": np.array([[0.0], [-1.0]]),
    "W2": LN3 * np.array([[1.0, 1.0]]),
    "b2": LN3 * np.array([[-2.0]]),
}
X = np.array([[1.0, 1.0], [1.0, -1.0]])
Y = np.array([[0.0, 1.0]])
CACHE = {
    "Z1": np.array([[-1.0, 3.0], [1.0, -1.0]]),
    "A1": np.array([[0.0, 3.0], [1.0, 0.0]]),
    "Z2": LN3 * np.array([[-1.0, 1.0]]),
    "A2": np.array([[0.25, 0.75]]),
}
GRADIENTS = {
    "dZ2": np.array([[0.25, -0.25]]),
    "dW2": np.array([[-0.375, 0.125]]),
    "db2": np.array([[0.0]]),
    "dA1": LN3 * np.array([[0.25, -0.25], [0.25, -0.25]]),
    "dZ1": LN3 * np.array([[0.0, -0.25], [0.25, 0.0]]),
    "dW1": LN3 * np.array([[-0.125, 0.125], [0.125, 0.125]]),
    "db1": LN3 * np.array([[-0.125], [0.125]]),
    "dX": LN3 * np.array([[0.25, -0.25], [0.25, 0.5]]),
}


def compare(what, got, expected, hint=""):
    """Explain a difference."""
    assert got is not None, f"{what}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{what}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=1e-10), (
        f"{what} = {got}, erwartet / expected {expected}. {hint}"
    )


def look_up(got, key, call):
    """An entry of a dict that a function returned."""
    assert isinstance(got, dict), f"{call}: erwartet ein dict / expected a dict, got {type(got)}"
    assert key in got, f'{call}: Es fehlt / missing is "{key}"'
    return got[key]


def test_relu_backward():
    """Das Beispiel aus L2 / L2's example."""
    Z = np.array([[5.0, -7.0, 6.0], [2.0, 1.0, -4.0]])
    dA = np.array([[0.5, 0.05, 0.7], [0.1, -0.6, 0.8]])
    hint = "dA, wo Z > 0, sonst 0 / dA where Z > 0, else 0."
    expected = [[0.5, 0.0, 0.7], [0.1, -0.6, 0.0]]
    compare("relu_backward", net.relu_backward(dA, Z), expected, hint)


def test_initialise():
    """Formen, Biases aus Nullen, verschiedene Gewichte / Shapes, biases of 0, unequal weights."""
    got = net.initialise(4, 3, 1, np.random.default_rng(1))
    for key, shape in {"W1": (3, 4), "b1": (3, 1), "W2": (1, 3), "b2": (1, 1)}.items():
        found = np.shape(look_up(got, key, "initialise(4, 3, 1, rng)"))
        assert found == shape, f"{key}: Form / shape {found}, erwartet / expected {shape}"
    compare("b1", got["b1"], np.zeros((3, 1)), "Biases beginnen bei 0 / biases start at 0.")
    assert len(np.unique(got["W1"], axis=0)) == 3, (
        "W1: zwei Zeilen sind gleich / two rows are equal. Ziehe zufällig / draw at random."
    )


def test_forward():
    """Das Rechenbeispiel / The worked example."""
    got = net.forward(X, PARAMETERS)
    assert isinstance(got, (tuple, list)), "forward: erwartet / expected: (A2, cache)"
    assert len(got) == 2, "forward: erwartet / expected: (A2, cache)"
    for key, expected in CACHE.items():
        compare(key, look_up(got[1], key, "cache"), expected, "Rechenbeispiel / worked example.")
    compare("A2", got[0], CACHE["A2"])


def test_cost():
    """Das Rechenbeispiel: Beide Ausgaben sind sich zu 3/4 des richtigen Labels sicher / The worked
    example: both outputs are 3/4 sure of the right label.
    """
    hint = "-(1/m) sum(Y log A2 + (1 - Y) log(1 - A2))"
    compare("cost", net.cost(CACHE["A2"], Y), -np.log(0.75), hint)
    compare("cost", net.cost(np.array([[0.9, 0.2]]), Y), -np.log(0.1 * 0.2) / 2, hint)


def test_backward():
    """Das Rechenbeispiel; der cache kommt aus deinem forward / The worked example; the cache comes
    from your own forward.
    """
    _, cache = net.forward(X, PARAMETERS)
    got = net.backward(PARAMETERS, cache, X, Y)
    for key, expected in GRADIENTS.items():
        hint = "1/m nur hier / 1/m only here: dW1, db1, dW2, db2."
        compare(key, look_up(got, key, "backward"), expected, hint)


def test_update():
    """Ein Schritt; die alten Parameter bleiben, wie sie waren / One step; the old parameters stay
    as they were.
    """
    before = {key: value.copy() for key, value in PARAMETERS.items()}
    got = net.update(PARAMETERS, GRADIENTS, 0.5)
    for key, value in before.items():
        hint = "Parameter - learning_rate * Gradient / parameter - learning_rate * gradient."
        compare(key, look_up(got, key, "update"), value - 0.5 * GRADIENTS[f"d{key}"], hint)
        assert np.array_equal(PARAMETERS[key], value), (
            f"update verändert / update changes {key}: Lege ein neues dict an / make a new dict."
        )


def test_train():
    """XOR: so viele Kosten wie erwartet, und sie sinken / XOR: as many costs as expected, and they
    fall.
    """
    corners = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
    labels = np.array([[0.0, 1.0, 1.0, 0.0]])
    got = net.train(corners, labels, 8, 0.5, 200, np.random.default_rng(0))
    assert got is not None, "train: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert isinstance(got, (tuple, list)), "train: erwartet / expected: (parameters, costs)"
    assert len(got) == 2, "train: erwartet / expected: (parameters, costs)"
    costs = got[1]
    assert len(costs) == 201, (
        f"train: {len(costs)} Kosten / costs, erwartet / expected 201: vor dem ersten Schritt und "
        "nach jedem / before the first step and after each."
    )
    assert costs[-1] < costs[0], (
        f"train: Die Kosten steigen / the costs rise: {costs[0]} -> {costs[-1]}. "
        "Stimmt das Vorzeichen in update? / Is the sign in update right?"
    )


def test_predict():
    """Das Rechenbeispiel / The worked example."""
    hint = "1, wo A2 >= 0.5, sonst 0 / 1 where A2 >= 0.5, else 0."
    compare("predict", net.predict(X, PARAMETERS), [[0, 1]], hint)


def sigmoid(z):
    """For the lines of the derivation only; your own stands in two_layer_network.py."""
    return 1 / (1 + sympy.exp(-z))


def test_derivation():
    """Jede Zeile ist lesbar; ohne Ableitung hat sie den Wert A2 - Y: noch kein Beweis / Every line
    can be read; without a derivative it has the value A2 - Y: no proof yet.
    """
    lines = derivations.DL_DZ2
    assert len(lines) >= 2, "DL_DZ2: mindestens zwei Zeilen / at least two lines."
    unreadable = look({"DL_DZ2": list(lines)}, "derivations")
    if unreadable:
        pytest.fail("\n".join(unreadable))
    for number, line in enumerate(read_lines("DL_DZ2", list(lines)), start=1):
        if "Derivative" in line:
            assert number < len(lines), (
                "Die letzte Zeile ist ausgerechnet / the last is worked out."
            )
            continue
        for a2, y in [(0.25, 0), (0.25, 1), (0.9, 0), (0.9, 1)]:
            names = {"A2": a2, "Y": y, "Z2": np.log(a2 / (1 - a2))}
            names |= {"sigma": sigmoid, "sigmoid": sigmoid}
            try:
                value = float(sympy.sympify(line, locals=names))
            except (sympy.SympifyError, TypeError, ValueError):
                pytest.fail(f"Zeile / line {number}: nicht lesbar / cannot be read: {line}")
            assert abs(value - (a2 - y)) < 1e-9, (
                f"Zeile / line {number} ist / is {value} bei / at: A2 = {a2}, Y = {y}, "
                f"erwartet / expected {a2 - y}. Bis zu welcher Zeile stimmt es? / "
                "Up to which line is it right?"
            )


def test_to_vector():
    """Das Rechenbeispiel: W1 Zeile für Zeile, b1, W2, b2 / The worked example: W1 row by row, b1,
    W2, b2.
    """
    expected = [1, -2, 1, 1, 0, -1, LN3, LN3, -2 * LN3]
    hint = "W1, b1, W2, b2: jedes Zeile für Zeile / each row by row."
    compare("to_vector", net.to_vector(PARAMETERS), expected, hint)


def test_from_vector():
    """Aus demselben Vektor werden dieselben Parameter / The same vector becomes the same
    parameters.
    """
    theta = np.array([1, -2, 1, 1, 0, -1, LN3, LN3, -2 * LN3])
    got = net.from_vector(theta, 2, 2, 1)
    for key, expected in PARAMETERS.items():
        compare(key, look_up(got, key, "from_vector"), expected, "reshape?")


def test_dz_da():
    """Beide Layouts / Both layouts."""
    W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    expected = [[1, 2, 3], [4, 5, 6]]
    hint = "Zeilen gehören zu z / rows belong to z"
    compare("numerator", net.dz_da(W, "numerator"), expected, hint)
    expected = [[1, 4], [2, 5], [3, 6]]
    hint = "Zeilen gehören zu a / rows belong to a"
    compare("denominator", net.dz_da(W, "denominator"), expected, hint)


def test_dz_dw():
    """Zwei Neuronen, drei Aktivierungen / Two neurons, three activations."""
    expected = [[[1, 2, 3], [0, 0, 0]], [[0, 0, 0], [1, 2, 3]]]
    hint = "[i, j, k]: z_i nach w_jk / z_i by w_jk"
    compare("dz_dw", net.dz_dw(np.array([[1.0], [2.0], [3.0]]), 2), expected, hint)


@pytest.mark.parametrize("name", ["DZ_DA", "DZ_DW_ROW"])
def test_indexed_derivation_can_be_read(name):
    """Mindestens zwei Zeilen, jede lesbar; ob sie stimmen, wird hier nicht geprüft / At least two
    lines, each of which can be read; whether they are right is not looked at.
    """
    lines = getattr(derivations, name)
    assert len(lines) >= 2, f"{name}: mindestens zwei Zeilen / at least two lines"
    unreadable = look({name: list(lines)}, "derivations")
    if unreadable:
        pytest.fail("\n".join(unreadable))


def test_every_answer_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; whether it is right is not looked at.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))
