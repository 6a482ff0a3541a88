"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import gzip
from pathlib import Path

import numpy as np
import pytest
from neural_network import (
    NeuralNetwork,
    accuracy,
    as_training_data,
    batch_normalise,
    dropout,
    identity,
    load_idx,
    n_parameters,
    relu,
    sigmoid,
    softmax,
)

HELD_BACK = 400

# Das Beispiel der Aufgabe / the example of the statement
START = np.log([[1.0, 1.0, 1.0], [7.0, 1.0, 1.0], [2.0, 1.0, 1.0]])
STEP = np.array([[-0.01, -0.02, 0.06], [0.03, 0.06, -0.18], [-0.02, -0.04, 0.12]])
PIXELS = [0, 51, 102, 153, 204, 255, 255, 0, 0, 0, 0, 51]
IMAGES = bytes([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, *PIXELS])
LABELS = bytes([0, 0, 8, 1, 0, 0, 0, 2, 3, 8])
X_OF_IMAGES = [[0, 1], [0.2, 0], [0.4, 0], [0.6, 0], [0.8, 0], [1, 0.2]]


def compare(what, got, expected, hint, atol=1e-10):
    """Explain a difference in both languages."""
    assert got is not None, f"{what}: kein Ergebnis, fehlt return? / no result, no return?"
    assert np.shape(got) == np.shape(expected), (
        f"{what}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=atol), (
        f"{what}:\n{got}\nerwartet / expected:\n{np.asarray(expected)}\n{hint}"
    )


def raises(function, *arguments):
    """Whether a call ends in an exception; `not written yet` is none."""
    try:
        function(*arguments)
    except NotImplementedError:
        raise
    except Exception:
        return True
    return False


def test_softmax():
    """Potenzen durch ihre Summe; große Summen laufen nicht über / Powers over their sum; large
    sums do not overflow.
    """
    compare("softmax", softmax(START[:, [0]]), [[0.1], [0.7], [0.2]], "(1, 7, 2) / 10")
    hint = "Zieh zuerst das Maximum ab / subtract the maximum first."
    with np.errstate(over="raise", invalid="raise"):
        compare("softmax", softmax(np.array([[1e4], [-1e4]])), [[1.0], [0.0]], hint)


def test_taken_over():
    """Das Netz aus Aufgabe 11 sagt noch voraus / The network of assignment 11 still predicts."""
    net = NeuralNetwork(structure=[2, 1, 1], hidden_activation_func=relu)
    net.weights[1] = np.array([[1.0, 2.0, 3.0]])
    net.weights[2] = np.array([[0.5, 2.0]])
    compare("predict", net.predict(np.array([[1], [1]])), [[12.5]], "2 (1 + 2 + 3) + 0.5")


def test_one_step_with_softmax():
    """Das Rechenbeispiel der Aufgabenstellung / The worked example of the statement."""
    net = NeuralNetwork(structure=[2, 3], n_iterations=1, eta=0.1, output_activation_func=softmax)
    net.weights[1] = START.copy()
    net.train([(np.array([[2.0], [-6.0]]), np.array([[0.0], [1.0], [0.0]]))])
    compare(
        "weights[1]", net.weights[1], START + STEP, "delta = a - y; ohne die 2 / without the 2"
    )


def test_one_step_without_softmax():
    """Den quadratischen Fehler aus Aufgabe 11 gibt es noch / The squared error of assignment 11 is
    still there.
    """
    net = NeuralNetwork(structure=[1, 1], n_iterations=1, eta=0.5, output_activation_func=identity)
    net.weights[1] = np.array([[1.0, 2.0]])
    net.train([(np.array([[3.0]]), np.array([[6.0]]))])  # output 7, error 1, delta 2
    compare("weights[1]", net.weights[1], [[0.0, -1.0]], "delta = 2 (a - y)")


def batch_of_one(n_iterations):
    """Columns of the weights (without bias) that have moved: example k owns column k."""
    m = 50
    data = [(np.eye(m)[:, [k]], np.array([[1.0]])) for k in range(m)]
    net = NeuralNetwork(
        structure=[m, 1],
        n_iterations=n_iterations,
        eta=0.1,
        output_activation_func=identity,
        batch_size=1,
    )
    net.weights[1] = np.zeros((1, m + 1))
    net.train(data)
    return np.flatnonzero(net.weights[1][0, 1:])


def test_batch_size():
    """Eine Iteration benutzt batch_size Beispiele, die nächste andere / An iteration uses
    batch_size examples, and the next one others.
    """
    used = len(batch_of_one(1))
    assert used == 1, (
        f"batch_size=1: Eine Iteration / one iteration, {used} Beispiele benutzt / examples used."
    )
    used = len(batch_of_one(20))
    assert 2 <= used <= 20, (
        f"batch_size=1: 20 Iterationen / 20 iterations, {used} Beispiele benutzt / examples used. "
        "Zieh in jeder Iteration neu / draw anew in every iteration."
    )


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_load_idx(tmp_path, ending):
    """Die zwei Bilder der Aufgabenstellung / The two images of the statement."""
    names = []
    for name, content in [("images", IMAGES), ("labels", LABELS)]:
        path = tmp_path / f"{name}{ending}"
        path.write_bytes(gzip.compress(content) if ending else content)
        names.append(str(path))
    X, y = load_idx(*names)
    compare("X", X, X_OF_IMAGES, "Ein Bild je Spalte, durch 255 / one image a column, over 255.")
    compare("y", y, [3, 8], "Die Labels / the labels.")
    assert np.asarray(y).dtype.kind in "iu", (
        f"y: dtype {np.asarray(y).dtype}, erwartet / expected: int"
    )


@pytest.mark.parametrize(
    ("what", "images", "labels"),
    [
        ("ein Label zu viel / a label too many", IMAGES, LABELS[:7] + bytes([3, 3, 8, 1])),
        ("kein idx-Anfang / no idx beginning", b"GIF8" + IMAGES[4:], LABELS),
        ("eine abgebrochene Datei / a file that breaks off", IMAGES[:-1], LABELS),
    ],
)
def test_load_idx_refuses(tmp_path, what, images, labels):
    """Dateien, die nicht passen, lösen eine Ausnahme aus / Files that do not fit raise an
    exception.
    """
    names = [str(tmp_path / "images"), str(tmp_path / "labels")]
    for name, content in zip(names, (images, labels), strict=True):
        Path(name).write_bytes(content)
    assert raises(load_idx, *names), (
        f"load_idx, {what}: Das passt nicht / that does not fit. ValueError?"
    )


def test_as_training_data():
    """Spalten und One-Hot-Spalten / Columns and one-hot columns."""
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    data = as_training_data(X, np.array([2, 0, 3]), 4)
    assert len(data) == 3, f"{len(data)} Paare / pairs, erwartet / expected 3"
    compare(
        "X[1]",
        data[1][0],
        [[2.0], [5.0]],
        "Eine Spalte bleibt eine Spalte / a column stays a column.",
    )
    compare("Y[1]", data[1][1], [[1.0], [0.0], [0.0], [0.0]], "One-hot: Label 0.")
    compare("Y[2]", data[2][1], [[0.0], [0.0], [0.0], [1.0]], "One-hot: Label 3.")
    assert raises(as_training_data, X, np.array([2, 0]), 4), (
        "as_training_data: Zu wenige Labels / too few labels. ValueError?"
    )


def test_accuracy():
    """Zwei von drei stimmen / Two of three are right."""
    net = NeuralNetwork(structure=[2, 2], output_activation_func=identity)
    net.weights[1] = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])  # the output is the input
    X = np.array([[0.9, 0.1, 0.4], [0.2, 0.8, 0.3]])
    hint = "Ein Anteil / a share: Die größte Ausgabe zählt / the largest output counts."
    compare("accuracy", accuracy(net, X, np.array([0, 1, 1])), 2 / 3, hint)
    assert raises(accuracy, net, X, np.array([0, 1])), (
        "accuracy: Zu wenige Labels / too few labels. ValueError?"
    )


def test_digits():
    """Ein trainiertes Netz liest mindestens 90 % der zurückgehaltenen Ziffern / A trained network
    reads at least 90 % of the digits held back.
    """
    with np.load(Path(__file__).with_name("digits.npz")) as file:
        images, labels = file["images"], file["labels"].astype(int)
    order = np.random.default_rng(13).permutation(len(labels))
    X, y = images.reshape(len(labels), -1).T[:, order] / 16, labels[order]
    data = as_training_data(X[:, :-HELD_BACK], y[:-HELD_BACK], 10)
    weights = None
    for eta, n_iterations in [(2.0, 200), (0.3, 80)]:
        net = NeuralNetwork(
            structure=[64, 20, 10],
            n_iterations=n_iterations,
            eta=eta,
            output_activation_func=softmax,
            hidden_activation_func=sigmoid,
            batch_size=16,
        )
        if weights is not None:
            net.weights = weights
        net.train(data)
        weights = net.weights
    share = accuracy(net, X[:, -HELD_BACK:], y[-HELD_BACK:])
    assert share >= 0.9, (
        f"Genauigkeit / accuracy {share}, erwartet mindestens / expected at least 0.9. "
        "Sieh dir zuerst die anderen Tests an / look at the other tests first."
    )


def test_n_parameters():
    """Das Netz auf dem letzten Bild der Vorlesung / The network of the lecture's last picture."""
    hint = "Spalte 0 gehört zum Bias / column 0 belongs to the bias."
    compare("n_parameters([2, 3])", n_parameters([2, 3]), 9, hint)
    compare("n_parameters([784, 16, 16, 10])", n_parameters([784, 16, 16, 10]), 13002, hint)


def test_batch_normalise():
    """Zwei Neuronen, zwei Beispiele; das zweite Neuron hat immer dieselbe Summe / Two neurons, two
    examples; the second neuron always has the same sum.
    """
    Z = np.array([[1.0, 5.0], [3.0, 3.0]])
    got = batch_normalise(Z, np.array([[1.0], [2.0]]), np.array([[0.0], [0.5]]), 1e-12)
    hint = "Jede Zeile für sich / each row on its own."
    compare("batch_normalise", got, [[-1.0, 1.0], [0.5, 0.5]], hint)


def test_dropout():
    """Etwa die Hälfte von zehntausend Einsen / About half of ten thousand ones."""
    got = dropout(np.ones((100, 100)), 0.5, np.random.default_rng(1))
    assert got is not None, "dropout: fehlt return? / is return missing?"
    assert set(np.unique(got)) == {0.0, 2.0}, (
        f"dropout: {np.unique(got)[:4]}, erwartet / expected: 0, 2."
    )
    share = np.mean(got == 0)
    assert 0.45 < share < 0.55, f"Anteil der Nullen / share of zeros: {share}, p = 0.5"
