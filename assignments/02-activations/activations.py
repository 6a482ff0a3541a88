"""Activation functions of a neuron (L1 and L3), each applied to every entry of its argument."""

import numpy as np  # noqa: F401


def step(z):
    """Fire or not: 1 where z is positive, 0 everywhere else.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.

    Returns
    -------
    float or ndarray, same shape as `z`
        1 where z > 0, else 0 (so 0 at z = 0); True and False are fine as well.

    Notes
    -----
    L3, "Aktivierungen".
    """
    raise NotImplementedError("step: not written yet")


def relu(z):
    """Rectified linear unit, max(0, z).

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        z where z > 0, else 0.

    Notes
    -----
    L1, "Aktivierungsfunktionen"; L3, "Aktivierungen".
    """
    raise NotImplementedError("relu: not written yet")


def leaky_relu(z, epsilon=0.01):
    """ReLU with a small slope on the negative side, max(epsilon z, z).

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.
    epsilon : float, optional
        Slope for negative z, 0 <= epsilon <= 1.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        z where z > 0, else epsilon z.

    Notes
    -----
    L3, "Aktivierungen".
    """
    raise NotImplementedError("leaky_relu: not written yet")


def sigmoid(z):
    """Logistic function 1 / (1 + exp(-z)), without overflow.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums, |z| up to 1e4. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        Values in [0, 1]; no warning and no nan for any valid z.

    Notes
    -----
    L1, "Aktivierungsfunktionen"; L3, "Aktivierungen".
    """
    raise NotImplementedError("sigmoid: not written yet")


def tanh(z):
    """Hyperbolic tangent, written with exponentials, without overflow.

    Neither numpy.tanh nor math.tanh may be used in this function.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums, |z| up to 1e4. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        Values in [-1, 1]; no warning and no nan for any valid z.

    Notes
    -----
    L3, "Aktivierungen".
    """
    raise NotImplementedError("tanh: not written yet")


def identity(z):
    """The weighted sum itself.

    Parameters
    ----------
    z : float or ndarray of float64, any shape
        Weighted sums. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `z`
        z.

    Notes
    -----
    L1, "Aktivierungsfunktionen anlegen".
    """
    raise NotImplementedError("identity: not written yet")
