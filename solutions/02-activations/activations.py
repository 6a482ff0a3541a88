"""Activation functions of a neuron (L1 and L3), each applied to every entry of its argument."""

import numpy as np


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
    return np.where(z > 0, 1.0, 0.0)


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
    return np.maximum(z, 0.0)


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
    return np.maximum(epsilon * z, z)


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
    # For z < 0 the fraction is expanded by exp(z): only exponents <= 0 are ever used.
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


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
    # tanh is odd: the fraction for |z|, expanded by exp(-|z|), with the sign of z.
    e = np.exp(-2.0 * np.abs(z))
    return np.sign(z) * (1.0 - e) / (1.0 + e)


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
    return z
