"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import neural_network
import numpy as np
import pytest
from answers import ANSWERS
from neural_network import NeuralNetwork, identity, matrix_product, relu, sigmoid, transpose
from show_formulas import look

LN3 = np.log(3.0)

# L1: Matrixmultiplikation - Beispiel, mit Bias-Spalte 0 / with a bias column of zeros
MATRIX = np.array([[0.0, -0.5, 4.0], [0.0, 3.0, -5.0], [0.0, 1.0, -2.0]])
X = np.array([[2.0], [-6.0]])


def compare(what, got, expected, hint):
    """Explain a difference in both languages."""
    assert got is not None, f"{what}: kein Ergebnis, fehlt return? / no result, no return?"
    assert np.shape(got) == np.shape(expected), (
        f"{what}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=1e-10), (
        f"{what}:\n{got}\nerwartet / expected:\n{np.asarray(expected)}\n{hint}"
    )


def lecture_network():
    """A network of structure [2, 3] with the weights of L1."""
    net = NeuralNetwork(structure=[2, 3], output_activation_func=relu)
    net.weights[1] = MATRIX.copy()
    return net


@pytest.mark.parametrize(
    ("name", "z", "value", "slope"),
    [
        ("relu", [-25.0, 36.0, 14.0], [0.0, 36.0, 14.0], [0.0, 1.0, 1.0]),
        ("sigmoid", [-LN3, 0.0, LN3], [0.25, 0.5, 0.75], [0.1875, 0.25, 0.1875]),
        ("identity", [-25.0, 36.0, 14.0], [-25.0, 36.0, 14.0], [1.0, 1.0, 1.0]),
    ],
)
def test_functions(name, z, value, slope):
    """Die Funktionen, und mit derivative=True ihre Ableitungen / The functions, and with
    derivative=True their derivatives.
    """
    function = getattr(neural_network, name)
    compare(f"{name}({z})", function(np.array(z)), value, "Die Funktion / the function.")
    compare(
        f"{name}({z}, derivative=True)",
        function(np.array(z), derivative=True),
        slope,
        "Die Ableitung an der Stelle z / the derivative at z.",
    )


def test_layout():
    """Die Gewichte haben je Schicht eine Matrix, mit einer Spalte für das Bias-Neuron / The
    weights have one matrix per layer, with a column for the bias neuron.
    """
    net = NeuralNetwork(structure=[3, 4, 2])
    assert len(net.weights) == 3, (
        f"len(weights) = {len(net.weights)}, erwartet / expected 3: "
        "weights[0] ist ein Platzhalter / weights[0] is a dummy."
    )
    for layer, shape in [(1, (4, 4)), (2, (2, 5))]:
        assert np.shape(net.weights[layer]) == shape, (
            f"weights[{layer}]: Form / shape {np.shape(net.weights[layer])}, erwartet / expected "
            f"{shape}. Zählt das Bias-Neuron mit? / Does the bias neuron count?"
        )


def test_he():
    """In einer breiten Schicht haben die gezogenen Gewichte die Standardabweichung sqrt(2/n) / In
    a wide layer the drawn weights have the deviation sqrt(2/n).
    """
    W = NeuralNetwork(structure=[200, 300]).weights[1][:, 1:]
    assert 0.09 < W.std() < 0.11, (
        f"Standardabweichung / standard deviation {W.std():.4f}, erwartet / expected: 0.1 = "
        "sqrt(2/200). randn? Die Wurzel / the root?"
    )
    assert abs(W.mean()) < 0.01, f"Mittelwert / mean {W.mean():.4f}, erwartet / expected 0. rand?"


def test_predict():
    """Das Beispiel aus L1: (0, 36, 14) / L1's example: (0, 36, 14)."""
    hint = "gewichtete Summen / weighted sums: -25, 36, 14. Danach / afterwards: relu."
    net = lecture_network()
    compare("predict", net.predict(X), [[0.0], [36.0], [14.0]], hint)
    compare("weighted_sums[1]", net.weighted_sums[1], [[-25.0], [36.0], [14.0]], hint)
    hint = "Bias-Neuron zuerst / bias neuron first."
    compare("activations[0]", net.activations[0], [[1.0], [2.0], [-6.0]], hint)


def test_hidden_layer():
    """Das Rechenbeispiel der Aufgabenstellung: 3 / The worked example of the statement: 3."""
    net = NeuralNetwork(
        structure=[2, 2, 1], output_activation_func=identity, hidden_activation_func=sigmoid
    )
    net.weights[1] = LN3 * np.array([[-1.0, 1.0, 0.0], [0.0, 1.0, -1.0]])
    net.weights[2] = np.array([[1.0, 2.0, 4.0]])
    got = net.predict(np.array([[1], [2]]))
    hint = "Auch der Hidden Layer hat ein Bias-Neuron / the hidden layer has a bias neuron too."
    compare("predict", got, [[3.0]], hint)
    compare("activations[1]", net.activations[1], [[1.0], [0.5], [0.25]], hint)


def test_earlier_results_stay():
    """Eine zweite Vorhersage ändert das erste Ergebnis nicht / A second prediction does not change
    the first result.
    """
    net = lecture_network()
    first = net.predict(X)
    net.predict(np.zeros((2, 1)))
    hint = "Das erste Ergebnis hat sich geändert / the first result has changed."
    compare("predict", first, [[0.0], [36.0], [14.0]], hint)


@pytest.mark.parametrize("shape", [(3, 1), (2,), (1, 2)])
def test_predict_refuses_wrong_shapes(shape):
    """Eine falsche Form löst eine Ausnahme aus / A wrong shape raises an exception."""
    net = lecture_network()
    try:
        net.predict(np.ones(shape))
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(f"predict, Form / shape {shape}: Das passt nicht / that does not fit. ValueError?")


def test_transpose():
    """Zeilen werden Spalten, und ein flaches Array wird abgelehnt / Rows become columns, and a
    flat array is refused.
    """
    got = transpose(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
    compare(
        "transpose",
        got,
        [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]],
        "Aus Zeilen werden Spalten / rows become columns",
    )
    refuses(transpose, (3,))


def test_matrix_product():
    """Das Beispiel aus L1, und zwei Matrizen, die nicht passen / L1's example, and two matrices
    that do not fit.
    """
    got = matrix_product(MATRIX[:, 1:], X)
    compare(
        "matrix_product", got, [[-25.0], [36.0], [14.0]], "Zeile mal Spalte / row times column"
    )
    refuses(matrix_product, (2, 3), (2, 3))
    refuses(matrix_product, (2, 3), (1, 3))


def refuses(function, *shapes):
    """These shapes raise an exception."""
    try:
        function(*(np.ones(shape) for shape in shapes))
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(f"{function.__name__}, {shapes}: ValueError?")


def test_answers_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; this says nothing about whether it is right.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))
