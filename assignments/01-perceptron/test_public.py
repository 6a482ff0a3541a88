"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import numpy as np
import perceptron
import pytest
from answers import ANSWERS
from show_formulas import look

# L3, Vorblick: Tensor Operationen
W = np.array([[0, 0, 0], [0.5, 0.5, 0.5], [0.5, 0.5, 0.5], [1.0, 2, 3]])
X = np.array([[1, 1, 1], [1, 0, 0], [1, 0.5, 0.5], [1.0, 1, 2]])
# L3, Breiter Output
WIDE = np.array([[1.0, 2, 3], [2, 3, 4]])
CORNERS = np.array([[1.0, 1, 0, 0], [1, 0, 1, 0]])


def same(z):
    """No activation at all."""
    return z


def relu(z):
    """max(0, z)."""
    return np.maximum(0.0, z)


def compare(call, got, expected, hint=""):
    """Explain a difference."""
    assert got is not None, f"{call}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{call}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=1e-12), (
        f"{call} = {got}, erwartet / expected {expected}. {hint}"
    )


def refuses(name, *arguments):
    """Shapes that do not fit raise an exception."""
    try:
        getattr(perceptron, name)(*arguments)
    except NotImplementedError:
        raise
    except Exception:
        return
    shapes = [a.shape for a in arguments if isinstance(a, np.ndarray)]
    pytest.fail(
        f"{name}, Formen / shapes {shapes}: Sie passen nicht / they do not fit. "
        "Wirf einen ValueError / raise a ValueError."
    )


def test_weighted_sum():
    """Ein Beispiel, das nicht in answers.py steht, und eine Länge, die nicht passt / An example
    that is not in answers.py, and a length that does not fit.
    """
    hint = "w[0] ist der Bias / w[0] is the bias."
    got = perceptron.weighted_sum(np.array([2.0, 3.0]), np.array([4.0, 5.0, 6.0]))
    compare("weighted_sum([2, 3], [4, 5, 6])", got, 32.0, hint)
    refuses("weighted_sum", np.array([2.0, 3.0]), np.array([4.0, 5.0]))


def test_perceptron():
    """Die Aktivierung der Summe / The activation of the sum."""
    x, w = np.array([2.0, 3.0]), np.array([4.0, -5.0, 1.0])
    compare("perceptron([2, 3], [4, -5, 1], relu)", perceptron.perceptron(x, w, relu), 0.0)
    compare(
        "perceptron([2, 3], [4, -5, 1], tanh)", perceptron.perceptron(x, w, np.tanh), np.tanh(-3)
    )


def test_rowwise():
    """Die vier Neuronen aus L3, jedes mit eigener Eingabe / L3's four neurons, each with its own
    input.
    """
    hint = "Zeile i von W mit Zeile i von X / row i of W with row i of X."
    compare("rowwise(W, X, same)", perceptron.rowwise(W, X, same), [0, 0.5, 1, 9], hint)
    compare("rowwise(W, X, tanh)", perceptron.rowwise(W, X, np.tanh), np.tanh([0, 0.5, 1, 9]))
    refuses("rowwise", W, X[:1], same)


def test_layer():
    """Die breite Ausgabe aus L3 / L3's wide output."""
    hint = "Spalte 0 von W ist der Bias / column 0 of W is the bias."
    compare(
        "layer(W, [1, 2], same)", perceptron.layer(WIDE, np.array([1.0, 2]), same), [9, 13], hint
    )
    got = perceptron.layer(-WIDE, np.array([1.0, 2]), relu)
    compare("layer(-W, [1, 2], relu)", got, [0, 0])


def test_layer_batch():
    """Dieselbe Schicht für drei Eingaben, eine je Spalte / The same layer for three inputs, one in
    each column.
    """
    hint = "Spalte j gehört zu Eingabe j / column j belongs to input j."
    inputs = np.array([[1.0, 0, 1], [2, 0, -1]])
    got = perceptron.layer_batch(WIDE, inputs, same)
    compare("layer_batch(W, X, same)", got, [[9, 1, 0], [13, 2, 1]], hint)


def test_fit_starts_at_one_half():
    """Ohne Epoche ist nichts gelernt / Without an epoch nothing has been learnt."""
    got = perceptron.fit_perceptron(CORNERS, np.array([1.0, 1, 1, 0]), 0.5, 0)
    compare("fit_perceptron(X, y, 0.5, 0)", got, [0.5, 0.5, 0.5])


def test_fit_corrects_one_example():
    """Die letzte Zeile der Tabelle in der Aufgabenstellung / The last line of the statement's
    table.
    """
    got = perceptron.fit_perceptron(np.array([[0.0], [0.0]]), np.array([0.0]), 0.5, 1)
    compare("fit_perceptron([[0], [0]], [0], 0.5, 1)", got, [0.0, 0.5, 0.5])


@pytest.mark.parametrize("y", [[1, 1, 1, 0], [1, 0, 0, 0], [0, 1, 1, 1]])
def test_fit_learns(y):
    """Nach dem Training liefert jede Ecke die verlangte Ausgabe / After training every corner gets
    the output that was asked for.
    """
    w = np.asarray(perceptron.fit_perceptron(CORNERS, np.array(y, dtype=float), 0.5, 400))
    assert w.shape == (3,), f"w: Form / shape {w.shape}, erwartet / expected (3,)"
    got = (w[0] + w[1:] @ CORNERS > 0).astype(int).tolist()
    assert got == y, (
        f"w = {w} ergibt / gives {got}, erwartet / expected {y} "
        f"bei / at {CORNERS.T.tolist()}. step(0) = 0."
    )


def test_answers_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; this says nothing about whether it is right.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))
