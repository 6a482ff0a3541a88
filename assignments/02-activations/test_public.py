"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import warnings

import activations
import numpy as np
import pytest

Z = np.array([-25.0, 36.0, 14.0])  # L1, Matrixmultiplikation - Beispiel


def compare(name, expected, *arguments, hint):
    """Call the function and explain a difference."""
    got = getattr(activations, name)(*arguments)
    call = f"{name}({', '.join(map(repr, arguments))})"
    assert got is not None, f"{call}: kein Ergebnis, fehlt return? / no result, is return missing?"
    assert np.shape(got) == np.shape(expected), (
        f"{call}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}."
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=1e-12), (
        f"{call} = {got}, erwartet / expected {expected}. {hint}"
    )


def test_step():
    """step ist nur für positive Zahlen 1 / step is 1 for positive numbers only."""
    hint = "Bei 0 ist step 0 / at 0 step is 0."
    compare("step", [0, 1, 1], Z, hint=hint)
    compare("step", [0, 0, 1], np.array([-1.0, 0.0, 2.0]), hint=hint)


def test_relu():
    """relu schneidet negative Zahlen ab / relu cuts off negative numbers."""
    compare("relu", [0, 36, 14], Z, hint="Negatives wird 0 / negative numbers become 0.")


def test_leaky_relu():
    """leaky_relu multipliziert negative Zahlen mit epsilon / leaky_relu scales negative numbers by
    epsilon.
    """
    hint = "Negatives mal epsilon / negative numbers times epsilon."
    compare("leaky_relu", [-0.25, 36, 14], Z, hint=hint)
    compare("leaky_relu", [-5, 36, 14], Z, 0.2, hint=hint)


def test_sigmoid():
    """sigmoid hat die Werte aus dem Lehrbuch / sigmoid has its textbook values."""
    hint = "1 / (1 + exp(-z)): Stimmt das Vorzeichen? / is the sign right?"
    compare("sigmoid", [0.25, 0.5, 0.75], np.log([1 / 3, 1, 3]), hint=hint)


def test_tanh():
    """tanh hat die Werte aus dem Lehrbuch / tanh has its textbook values."""
    hint = "(exp(z) - exp(-z)) / (exp(z) + exp(-z))"
    compare("tanh", [-0.6, 0, 0.6], np.log([1 / 2, 1, 2]), hint=hint)


def test_identity():
    """identity gibt zurück, was es bekommt / identity returns what it was given."""
    compare("identity", Z, Z.copy(), hint="Nichts ändern / change nothing.")


@pytest.mark.parametrize("name", ["step", "relu", "leaky_relu", "sigmoid", "tanh", "identity"])
def test_a_number_is_fine_too(name):
    """Eine einzelne Zahl geht wie ein Array mit einem Eintrag / A plain number works like an array
    of one entry.
    """
    expected = {"sigmoid": 0.75, "tanh": 0.8, "step": 1.0}.get(name, np.log(3))
    compare(name, expected, float(np.log(3)), hint="Geht auch eine Zahl? / does a number work?")


@pytest.mark.parametrize(("name", "low"), [("sigmoid", 0.0), ("tanh", -1.0)])
def test_large_numbers(name, low):
    """sigmoid und tanh laufen nicht über / sigmoid and tanh do not overflow."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compare(name, [low, 1.0], np.array([-1e4, 1e4]), hint="inf oder nan? / inf or nan?")
        except RuntimeWarning as warning:
            pytest.fail(
                f"{name}: numpy warnt / numpy warns: {warning}. Welche Exponentialfunktion wird "
                "zu groß? / Which exponential grows too large?"
            )
