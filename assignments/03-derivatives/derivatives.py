"""Derivatives, measured and by rules: activations and a computation graph (L0, L1, L3)."""

import numpy as np  # noqa: F401


def difference_quotient(f, x, h=1e-3):
    """Slope of `f` between x and x + h, (f(x + h) - f(x)) / h.

    Parameters
    ----------
    f : callable
        Takes a number, returns a number.
    x : float
        The point.
    h : float, optional
        How far the second point lies to the right, h > 0.

    Returns
    -------
    float
        The slope of the line through both points.

    Notes
    -----
    L0, "Ableitung einer Geraden" and "Verallgemeinerung".
    """
    raise NotImplementedError("difference_quotient: not written yet")


def numerical_gradient(f, x, h=1e-6):
    """Gradient of `f` at x by central differences, (f(x + h e_i) - f(x - h e_i)) / (2 h).

    Parameters
    ----------
    f : callable
        Takes an array of shape (n,), returns a number.
    x : ndarray of float64, shape (n,)
        The point. Is not modified.
    h : float, optional
        The step to either side, h > 0.

    Returns
    -------
    ndarray of float64, shape (n,)
        One slope for each direction.

    Notes
    -----
    L3, "Gradient".
    """
    raise NotImplementedError("numerical_gradient: not written yet")


def relu(z, derivative=False):
    """ReLU, max(0, z), or its derivative.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.
    derivative : bool, optional
        Whether the derivative at z is asked for.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        The derivative is 1 where z > 0, 0 where z < 0, and any number in [0, 1] at z = 0.

    Notes
    -----
    L1, "Ableitungen der Aktivierungsfunktionen".
    """
    raise NotImplementedError("relu: not written yet")


def leaky_relu(z, epsilon=0.01, derivative=False):
    """Leaky ReLU, max(epsilon z, z), or its derivative.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.
    epsilon : float, optional
        Slope for negative z, 0 <= epsilon <= 1.
    derivative : bool, optional
        Whether the derivative at z is asked for.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        The derivative is 1 where z > 0, epsilon where z < 0, and anything between at z = 0.

    Notes
    -----
    L3, "Aktivierungen".
    """
    raise NotImplementedError("leaky_relu: not written yet")


def sigmoid(z, derivative=False):
    """Logistic function 1 / (1 + exp(-z)), or its derivative; without overflow.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums, |z| up to 1e4. Is not modified.
    derivative : bool, optional
        Whether the derivative at z is asked for.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        The derivative is sigmoid(z) (1 - sigmoid(z)).

    Notes
    -----
    L0, "Ableitung der logistischen Funktion", equation 11.
    """
    raise NotImplementedError("sigmoid: not written yet")


def tanh(z, derivative=False):
    """Hyperbolic tangent, or its derivative; numpy.tanh may be used here.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums, |z| up to 1e4. Is not modified.
    derivative : bool, optional
        Whether the derivative at z is asked for.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        The derivative is 1 - tanh(z)^2.

    Notes
    -----
    L3, "Aktivierungen".
    """
    raise NotImplementedError("tanh: not written yet")


def identity(z, derivative=False):
    """The weighted sum itself, or the derivative of that.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.
    derivative : bool, optional
        Whether the derivative at z is asked for.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        The derivative is 1 everywhere.

    Notes
    -----
    L1, "Ableitungen der Aktivierungsfunktionen".
    """
    raise NotImplementedError("identity: not written yet")


def graph_forward(x1, x2, x3):
    """Compute y = 5 (x1 x2 + x3) step by step, from left to right.

    Parameters
    ----------
    x1, x2, x3 : float
        The inputs of the graph.

    Returns
    -------
    dict of str to float
        "u1" = x1 x2, "u2" = u1 + x3 and "y" = 5 u2; further keys are fine.

    Notes
    -----
    L0, "Berechnungsgraph".
    """
    raise NotImplementedError("graph_forward: not written yet")


def graph_backward(x1, x2, x3):
    """Derivatives of y = 5 (x1 x2 + x3) by the chain rule, from right to left.

    Parameters
    ----------
    x1, x2, x3 : float
        The inputs of the graph.

    Returns
    -------
    dict of str to float
        "du2", "du1", "dx1", "dx2", "dx3": the derivative of y by each; further keys are fine.

    Notes
    -----
    L0, "Berechnung der Ableitung im Berechnungsgraph".
    """
    raise NotImplementedError("graph_backward: not written yet")
