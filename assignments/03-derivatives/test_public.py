"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import warnings

import derivations
import derivatives
import numpy as np
import pytest
from answers import ANSWERS
from show_formulas import look

DERIVATIONS = ["SIGMOID", "TANH", "LOSS_BY_A", "LOSS_BY_Z", "CHAIN", "QUOTIENT", "NEURON_BY_X"]


def compare(call, got, expected, tol=1e-9, hint=""):
    """Explain a difference."""
    assert got is not None, f"{call}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{call}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=tol), (
        f"{call} = {got}, erwartet / expected {expected}. {hint}"
    )


def look_up(got, key, call):
    """An entry of a dict that a function returned."""
    assert isinstance(got, dict), f"{call}: erwartet ein dict / expected a dict, got {type(got)}"
    assert key in got, f'{call}: Es fehlt / missing is "{key}"'
    return got[key]


def test_difference_quotient():
    """Die Steigungen aus L0 / L0's slopes."""
    hint = "(f(x + h) - f(x)) / h"
    quotient = derivatives.difference_quotient
    compare("difference_quotient(4 x, 3)", quotient(lambda x: 4 * x, 3), 4.0, hint=hint)
    compare("difference_quotient(x^2, 2)", quotient(lambda x: x**2, 2), 4.001, hint=hint)
    compare("difference_quotient(x^2, 5)", quotient(lambda x: x**2, 5), 10.001, hint=hint)
    compare("difference_quotient(x^2, 2, 1)", quotient(lambda x: x**2, 2, 1), 5.0, hint=hint)


def test_numerical_gradient():
    """Der Gradient von x1 x2 bei (3, 4), und x bleibt, wie es ist / The gradient of x1 x2 at (3,
    4), and x stays where it is.
    """
    hint = "(f(x + h e_i) - f(x - h e_i)) / (2 h)"
    x = np.array([3.0, 4.0])
    got = derivatives.numerical_gradient(lambda v: v[0] * v[1], x)
    compare("numerical_gradient(x1 x2, [3, 4])", got, [4.0, 3.0], tol=1e-6, hint=hint)
    assert x.tolist() == [3.0, 4.0], (
        "x ist verändert / x has changed: nimm eine Kopie / take a copy"
    )
    got = derivatives.numerical_gradient(lambda v: v[0] ** 2, np.array([1.0]), 0.5)
    compare("numerical_gradient(x1^2, [1], 0.5)", got, [2.0], hint=hint)


@pytest.mark.parametrize(
    ("name", "z", "value", "slope"),
    [
        ("relu", [-25.0, 36.0, 14.0], [0, 36, 14], [0, 1, 1]),
        ("leaky_relu", [-25.0, 36.0, 14.0], [-0.25, 36, 14], [0.01, 1, 1]),
        ("sigmoid", np.log([1 / 3, 1, 3]), [1 / 4, 1 / 2, 3 / 4], [3 / 16, 1 / 4, 3 / 16]),
        ("tanh", np.log([1 / 2, 1, 2]), [-3 / 5, 0, 3 / 5], [16 / 25, 1, 16 / 25]),
        ("identity", [-25.0, 36.0, 14.0], [-25, 36, 14], [1, 1, 1]),
    ],
)
def test_activation(name, z, value, slope):
    """Wert und Ableitung, für ein Array und für eine Zahl / Value and derivative, for an array and
    for a number.
    """
    function, z = getattr(derivatives, name), np.array(z)
    compare(f"{name}({z})", function(z), value)
    compare(f"{name}({z}, derivative=True)", function(z, derivative=True), slope)
    compare(f"{name}({z[0]})", function(float(z[0])), value[0])
    call = f"{name}({z[0]}, derivative=True)"
    compare(call, function(float(z[0]), derivative=True), slope[0])


@pytest.mark.parametrize("name", ["sigmoid", "tanh"])
def test_large_numbers(name):
    """Nichts läuft über / Nothing overflows."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            z = np.array([-1e4, 1e4])
            got = getattr(derivatives, name)(z, derivative=True)
            compare(f"{name}({z}, derivative=True)", got, [0.0, 0.0])
        except RuntimeWarning as warning:
            pytest.fail(
                f"{name}: numpy warnt / numpy warns: {warning}. Was läuft über? / What overflows?"
            )


def test_graph_forward():
    """Das Beispiel der Aufgabenstellung / The example of the statement."""
    call = "graph_forward(4, 3, 2)"
    got = derivatives.graph_forward(4, 3, 2)
    for key, value in {"u1": 12, "u2": 14, "y": 70}.items():
        compare(f'{call}["{key}"]', look_up(got, key, call), value)


def test_graph_backward():
    """Die Ableitungen aus L0, dx3 berichtigt / L0's derivatives, dx3 put right."""
    call = "graph_backward(4, 3, 2)"
    got = derivatives.graph_backward(4, 3, 2)
    for key, value in {"du2": 5, "du1": 5, "dx1": 15, "dx2": 20, "dx3": 5}.items():
        hint = "Kettenregel, von rechts nach links / chain rule, from right to left"
        compare(f'{call}["{key}"]', look_up(got, key, call), value, hint=hint)


def test_answers_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; this says nothing about whether it is right.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))


@pytest.mark.parametrize("name", DERIVATIONS)
def test_derivation_can_be_read(name):
    """Jede Zeile ist lesbar; ob eine aus der anderen folgt, wird hier nicht geprüft / Every line
    can be read; this says nothing about whether one follows from the other.
    """
    lines = getattr(derivations, name)
    assert len(lines) >= 2, f"{name}: mindestens zwei Zeilen / at least two lines"
    unreadable = look({name: list(lines)}, "derivations")
    if unreadable:
        pytest.fail("\n".join(unreadable))
    said = f"{name}: Die letzte Zeile ist ausgerechnet / the last line is worked out: {lines[-1]}"
    assert "diff" not in lines[-1], said
    assert "Derivative" not in lines[-1], said
