"""Softmax, cross entropy, and their common derivative (L1). One example is one column."""

import numpy as np

_TINY = 1e-300  # so that 0 ln 0 is 0 instead of nan


def softmax(z):
    """Turn each column of weighted sums into probabilities, without overflow.

    Parameters
    ----------
    z : ndarray of float64, shape (n, 1) or (n, m)
        Weighted sums of n output neurons, one example a column, |z| up to 1e4. Is not modified.

    Returns
    -------
    ndarray of float64, same shape as `z`
        exp(z_i) / sum_j exp(z_j) within each column; every column sums to 1.

    Notes
    -----
    L1, "Softmax für Klassifikationsnetzwerke" and "Numerisch stabiler Softmax".
    """
    exponentials = np.exp(z - np.max(z, axis=0))
    return exponentials / np.sum(exponentials, axis=0)


def softmax_jacobian(z):
    """Derivatives of all outputs of softmax by all of its inputs.

    Parameters
    ----------
    z : ndarray of float64, shape (n, 1)
        Weighted sums of one example, |z| up to 1e4. Is not modified.

    Returns
    -------
    ndarray of float64, shape (n, n)
        Row i, column j: ds_i/dz_j = s_i (1{i=j} - s_j) with s = softmax(z).

    Raises
    ------
    ValueError
        If `z` is not one column.

    Notes
    -----
    L1, "Ableitung von Softmax", equation III.
    """
    if np.ndim(z) != 2 or np.shape(z)[1] != 1:
        raise ValueError("z must be one column of shape (n, 1)")
    s = softmax(z)
    return s * (np.eye(len(s)) - s.T)


def cross_entropy(a, y):
    """Loss of one example with several classes, -sum y_i ln a_i, where 0 ln 0 counts as 0.

    Parameters
    ----------
    a : ndarray of float64, shape (n, 1)
        Predicted probabilities of the n classes, in [0, 1]. Is not modified.
    y : ndarray of float64, shape (n, 1)
        The true class, one-hot: one entry is 1, all others are 0. Is not modified.

    Returns
    -------
    float
        The loss; inf or any number from 30 on where the true class got probability 0.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L1, "Cross-Entropy Loss".
    """
    if np.shape(a) != np.shape(y):
        raise ValueError("a and y must have the same shape")
    return float(-np.sum(y * np.log(np.maximum(a, _TINY))))


def output_delta(a, y):
    """Derivative of the cross entropy by the weighted sums of a softmax layer.

    Parameters
    ----------
    a : ndarray of float64, shape (n, 1)
        The output softmax(z). Is not modified.
    y : ndarray of float64, shape (n, 1)
        The true class, one-hot. Is not modified.

    Returns
    -------
    ndarray of float64, shape (n, 1)
        dC/dz_j = a_j - y_j.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L1, "Ableitung von Cross-Entropy Loss", equation IV.
    """
    if np.shape(a) != np.shape(y):
        raise ValueError("a and y must have the same shape")
    return a - y


def weight_gradient(a, y, a_prev):
    """Derivative of the cross entropy by the weights that lead into a softmax layer.

    Parameters
    ----------
    a : ndarray of float64, shape (n, 1)
        The output softmax(z). Is not modified.
    y : ndarray of float64, shape (n, 1)
        The true class, one-hot. Is not modified.
    a_prev : ndarray of float64, shape (k, 1)
        Activations of the layer before, its bias neuron included. Is not modified.

    Returns
    -------
    ndarray of float64, shape (n, k)
        Row j, column k: dC/dw_jk = (a_j - y_j) a_prev_k.

    Raises
    ------
    ValueError
        If `a` and `y` differ in shape or `a_prev` is not one column.

    Notes
    -----
    L1, "Ableitung von Cross-Entropy Loss", equation V.
    """
    return output_delta(a, y) @ a_prev.T


def one_hot(labels, n_classes):
    """Write class numbers as columns with a single 1.

    Parameters
    ----------
    labels : ndarray of int, shape (m,)
        One class number per example, from 0 to n_classes - 1. Is not modified.
    n_classes : int
        Number of classes.

    Returns
    -------
    ndarray of float64, shape (n_classes, m)
        Column k is 1 in row labels[k] and 0 elsewhere.

    Raises
    ------
    ValueError
        If a label is negative or not below `n_classes`, or `labels` is not of shape (m,).

    Notes
    -----
    L1, "Cross-Entropy Loss" (one-hot vectors).
    """
    if np.ndim(labels) != 1:
        raise ValueError("labels must have shape (m,)")
    if np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("a label lies outside 0 ... n_classes - 1")
    return np.eye(n_classes)[:, labels]
