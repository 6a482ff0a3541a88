"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import derivations
import neural_network
import numpy as np
import pytest
from answers import ANSWERS
from neural_network import NeuralNetwork, binary_data, identity, relu, sigmoid
from show_formulas import look

# L1: Matrixmultiplikation - Beispiel, mit Bias-Spalte 0 / with a bias column of zeros
MATRIX = np.array([[0.0, -0.5, 4.0], [0.0, 3.0, -5.0], [0.0, 1.0, -2.0]])
X = np.array([[2.0], [-6.0]])


def compare(what, got, expected, hint, atol=1e-10):
    """Explain a difference in both languages."""
    assert got is not None, f"{what}: kein Ergebnis, fehlt return? / no result, no return?"
    assert np.shape(got) == np.shape(expected), (
        f"{what}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=atol), (
        f"{what}:\n{got}\nerwartet / expected:\n{np.asarray(expected)}\n{hint}"
    )


def small_network(**parameters):
    """A network of structure [2, 3] with the weights of L1."""
    net = NeuralNetwork(structure=[2, 3], output_activation_func=relu, **parameters)
    net.weights[1] = MATRIX.copy()
    return net


@pytest.mark.parametrize(
    ("name", "value", "slope"),
    [
        ("relu", [0.0, 3.0], [0.0, 1.0]),
        ("sigmoid", [0.25, 0.75], [0.1875, 0.1875]),
        ("identity", [-np.log(3), np.log(3)], [1.0, 1.0]),
    ],
)
def test_functions_and_derivatives(name, value, slope):
    """Die Funktionen und ihre Ableitungen haben die Werte aus dem Lehrbuch / The functions and
    their derivatives have their textbook values.
    """
    z = np.array([-5.0, 3.0]) if name == "relu" else np.array([-np.log(3), np.log(3)])
    function = getattr(neural_network, name)
    compare(f"{name}({z})", function(z), value, "Die Funktion / the function.")
    compare(
        f"{name}({z}, derivative=True)",
        function(z, derivative=True),
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


def test_predict():
    """Das Beispiel aus L1: (0, 36, 14) / L1's example: (0, 36, 14)."""
    hint = "gewichtete Summen / weighted sums: -25, 36, 14. Danach / afterwards: relu."
    net = small_network()
    compare("predict", net.predict(X), [[0.0], [36.0], [14.0]], hint)
    compare("weighted_sums[1]", net.weighted_sums[1], [[-25.0], [36.0], [14.0]], hint)
    compare(
        "activations[0]",
        net.activations[0],
        [[1.0], [2.0], [-6.0]],
        "Bias-Neuron zuerst / bias neuron first.",
    )


@pytest.mark.parametrize("shape", [(3, 1), (2,), (1, 2)])
def test_predict_refuses_wrong_shapes(shape):
    """Eine falsche Form löst eine Ausnahme aus / A wrong shape raises an exception."""
    net = small_network()
    try:
        net.predict(np.ones(shape))
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(f"predict, Form / shape {shape}: Das passt nicht / that does not fit. ValueError?")


def test_one_step():
    """Das Rechenbeispiel der Aufgabenstellung / The worked example of the statement."""
    net = small_network(n_iterations=1, eta=0.01)
    net.train([(X, np.array([[1.0], [35.0], [14.0]]))])
    expected = [[0.0, -0.5, 4.0], [-0.02, 2.96, -4.88], [0.0, 1.0, -2.0]]
    hint = "Rechne das Beispiel der Aufgabe nach / follow the example in the statement."
    compare("weights[1]", net.weights[1], expected, hint)


def test_mean_of_the_examples():
    """Zwei gleiche Beispiele bewegen die Gewichte so weit wie eines / Two equal examples move the
    weights as far as one.
    """
    net = small_network(n_iterations=1, eta=0.01)
    net.train([(X, np.array([[1.0], [35.0], [14.0]]))] * 2)
    expected = [[0.0, -0.5, 4.0], [-0.02, 2.96, -4.88], [0.0, 1.0, -2.0]]
    hint = "Mittelwert, erst nach allen Beispielen / the mean, and only after all examples."
    compare("weights[1]", net.weights[1], expected, hint)


def test_hidden_layer():
    """Ein Schritt durch einen Hidden Layer, von Hand gerechnet / One step through a hidden layer,
    worked out by hand.
    """
    net = NeuralNetwork(
        structure=[1, 1, 1],
        n_iterations=1,
        eta=0.5,
        output_activation_func=identity,
        hidden_activation_func=sigmoid,
    )
    net.weights[1] = np.array([[0.0, 1.0]])
    net.weights[2] = np.array([[0.0, 4.0]])
    net.train([(np.array([[np.log(3)]]), np.array([[2.0]]))])  # a = 3/4, output 3, error 1
    compare("weights[2]", net.weights[2], [[-1.0, 3.25]], "delta = 2 * (3 - 2)")
    hint = "delta = 4 * 2 * 3/16; mit den alten Gewichten / with the old weights"
    compare("weights[1]", net.weights[1], [[-0.75, 1 - 0.75 * np.log(3)]], hint)


def test_binary_numbers():
    """Das Experiment aus L1, von festen Gewichten aus: 101 kam nie vor und wird zu 5 / L1's
    experiment, from given weights: 101 was never shown, and comes to 5.
    """
    data = [
        (np.array([[n >> 2 & 1], [n >> 1 & 1], [n & 1]]), np.array([[n]]))
        for n in (0, 1, 2, 3, 4, 6, 7)
    ]
    net = NeuralNetwork(
        structure=[3, 4, 1],
        eta=0.01,
        n_iterations=3000,
        output_activation_func=relu,
        hidden_activation_func=relu,
    )
    net.weights[1] = np.array(
        [
            [-0.3, 0.2, 0.4, -0.7],
            [0.5, 0.2, 0.5, 0.2],
            [0.8, -0.7, 1.2, 0.8],
            [-0.4, 0.5, 0.3, -1.2],
        ]
    )
    net.weights[2] = np.array([[0.4, -0.4, -0.2, -0.4, -0.3]])
    net.train(data)
    hint = "Lernt dein Netz? Sieh dir zuerst die anderen Tests an / look at the other tests first."
    compare("101", net.predict(np.array([[1], [0], [1]])), [[5.0]], hint, atol=0.3)


def test_binary_data():
    """Zwei Stellen ohne 10: Spalten aus Ziffern, und die Zahlen 0, 1, 3 / Two digits without 10:
    columns of digits, and the numbers 0, 1, 3.
    """
    data = binary_data(2, 2)
    assert data is not None, "binary_data: kein Ergebnis, fehlt return? / no result, no return?"
    assert len(data) == 3, f"{len(data)} Paare / pairs, erwartet / expected 3: 00, 01, 11"
    hint = "Spalte / column: (bits, 1). Höchste Stelle zuerst / most significant digit first."
    for (digits, number), shown in zip(data, [(0, 0), (0, 1), (1, 1)], strict=True):
        compare("X", digits, np.reshape(shown, (2, 1)), hint)
        compare("Y", number, [[2 * shown[0] + shown[1]]], "(1, 1)")


@pytest.mark.parametrize("held_back", [4, -1])
def test_binary_data_refuses_other_numbers(held_back):
    """Mit zwei Stellen gibt es weder 4 noch -1 / With two digits there is neither 4 nor -1."""
    try:
        binary_data(2, held_back)
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(f"binary_data(2, {held_back}): ValueError?")


def test_answers_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; this says nothing about whether it is right.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))


@pytest.mark.parametrize("name", ["SQUARED_BY_A", "SQUARED_BY_Z", "SQUARED_BY_W", "HIDDEN_DELTA"])
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
