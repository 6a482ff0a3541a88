"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import derivations
import numpy as np
import pytest
import softmax as sm
from answers import ANSWERS
from show_formulas import look


def compare(what, got, expected, hint=""):
    """Explain a difference."""
    assert got is not None, f"{what}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{what}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=1e-10), (
        f"{what} = {got}, erwartet / expected {expected}. {hint}"
    )


def refuses(what, function, *arguments):
    """Expect an exception."""
    try:
        function(*arguments)
    except NotImplementedError:
        raise
    except Exception:
        return
    pytest.fail(f"{what}: ValueError erwartet / ValueError expected")


def test_softmax_of_one_column():
    """Das Rechenbeispiel der Aufgabenstellung / The worked example of the statement."""
    z = np.log([[1.0], [2.0], [5.0]])
    compare("softmax", sm.softmax(z), [[0.125], [0.25], [0.625]], "e^z: 1, 2, 5. Summe / sum: 8")


def test_softmax_of_a_batch():
    """Jede Spalte für sich / Each column on its own."""
    z = np.log([[1.0, 1.0], [2.0, 1.0], [5.0, 2.0]])
    hint = "Summe je Spalte, axis=0 / sum down each column, axis=0"
    compare("softmax", sm.softmax(z), [[0.125, 0.25], [0.25, 0.25], [0.625, 0.5]], hint)


def test_softmax_of_large_numbers():
    """Nichts läuft über / No overflow."""
    hint = "das Maximum abziehen / subtract the maximum"
    compare("softmax(1000, 1000)", sm.softmax(np.full((2, 1), 1000.0)), [[0.5], [0.5]], hint)


def test_softmax_jacobian():
    """Das Rechenbeispiel der Aufgabenstellung / The worked example of the statement."""
    expected = [[0.1875, -0.1875], [-0.1875, 0.1875]]
    hint = "s_i (1{i=j} - s_j), s = (1/4, 3/4)"
    compare("softmax_jacobian", sm.softmax_jacobian(np.log([[1.0], [3.0]])), expected, hint)
    refuses("softmax_jacobian, z (2, 2)", sm.softmax_jacobian, np.ones((2, 2)))


def test_cross_entropy():
    """Das Beispiel aus L1 / L1's example."""
    a, y = np.array([[0.1], [0.7], [0.2]]), np.array([[0.0], [1.0], [0.0]])
    compare("cross_entropy", sm.cross_entropy(a, y), -np.log(0.7), "-ln 0.7 = 0.3567")
    refuses("cross_entropy, y (1, 3)", sm.cross_entropy, a, y.T)


def test_output_delta():
    """Die Differenz, mit den Zahlen aus L1 / The difference, with L1's figures."""
    a, y = np.array([[0.1], [0.7], [0.2]]), np.array([[0.0], [1.0], [0.0]])
    compare("output_delta", sm.output_delta(a, y), [[0.1], [-0.3], [0.2]], "a - y")
    refuses("output_delta, y (1, 3)", sm.output_delta, a, y.T)


def test_weight_gradient():
    """Eine Zeile je Ausgabeneuron, eine Spalte je Neuron davor / One row per output neuron, one
    column per neuron before.
    """
    a, y = np.array([[0.1], [0.7], [0.2]]), np.array([[0.0], [1.0], [0.0]])
    got = sm.weight_gradient(a, y, np.array([[1.0], [2.0]]))
    compare("weight_gradient", got, [[0.1, 0.2], [-0.3, -0.6], [0.2, 0.4]], "(a - y) a_prev^T")


def test_one_hot():
    """Die Spalte aus L1, und ein zweites Beispiel / L1's column, and a second example."""
    expected = [[0.0, 1.0], [0.0, 0.0], [1.0, 0.0], [0.0, 0.0]]
    hint = "ein Beispiel je Spalte / one example per column"
    compare("one_hot([2, 0], 4)", sm.one_hot(np.array([2, 0]), 4), expected, hint)
    refuses("one_hot([4], 4)", sm.one_hot, np.array([4]), 4)


def test_every_answer_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; whether it is right is not looked at.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))


@pytest.mark.parametrize("name", ["SHIFT", "LOG_SOFTMAX", "SOFTMAX_JACOBIAN", "SOFTMAX_CE"])
def test_derivation_can_be_read(name):
    """Mindestens zwei Zeilen, jede lesbar; ob sie stimmen, wird hier nicht geprüft / At least two
    lines, each of which can be read; whether they are right is not looked at.
    """
    lines = getattr(derivations, name)
    assert len(lines) >= 2, f"{name}: mindestens zwei Zeilen / at least two lines"
    unreadable = look({name: list(lines)}, "derivations")
    if unreadable:
        pytest.fail("\n".join(unreadable))
