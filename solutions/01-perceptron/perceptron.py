"""The perceptron (L3): weighted sums, one neuron, whole layers, and the learning rule."""

import numpy as np


def weighted_sum(x, w):
    """The weighted sum of the inputs, w0 + w1 x1 + ... + wn xn.

    Parameters
    ----------
    x : ndarray of float64, shape (n,)
        The inputs, without the constant 1 of the bias.
    w : ndarray of float64, shape (n + 1,)
        The weights; w[0] is the bias.

    Returns
    -------
    float
        The sum.

    Raises
    ------
    ValueError
        If w does not have exactly one entry more than x.

    Notes
    -----
    L3, "One Layer Perceptron".
    """
    return w[0] + w[1:] @ x


def perceptron(x, w, activation):
    """One neuron: the activation of the weighted sum.

    Parameters
    ----------
    x : ndarray of float64, shape (n,)
        The inputs, without the constant 1 of the bias.
    w : ndarray of float64, shape (n + 1,)
        The weights; w[0] is the bias.
    activation : callable
        Takes a number, returns a number.

    Returns
    -------
    float
        What the neuron passes on.

    Raises
    ------
    ValueError
        If w does not have exactly one entry more than x.

    Notes
    -----
    L3, "One Layer Perceptron".
    """
    return activation(weighted_sum(x, w))


def rowwise(W, X, activation):
    """Several neurons, each with inputs of its own: row i of X meets row i of W.

    Parameters
    ----------
    W : ndarray of float64, shape (k, n + 1)
        The weights of neuron i in row i, the bias in column 0.
    X : ndarray of float64, shape (k, n + 1)
        The inputs of neuron i in row i; column 0 is 1 already.
    activation : callable
        Takes an array, works entry by entry.

    Returns
    -------
    ndarray of float64, shape (k,)
        One activation for each row.

    Raises
    ------
    ValueError
        If the shapes of W and X differ.

    Notes
    -----
    L3, "Vorblick: Tensor Operationen". No loops: whole arrays.
    """
    if W.shape != X.shape:
        raise ValueError(f"W has shape {W.shape}, X has shape {X.shape}")
    return activation((W * X).sum(axis=1))


def layer(W, x, activation):
    """A layer: several neurons with the same inputs.

    Parameters
    ----------
    W : ndarray of float64, shape (k, n + 1)
        The weights of neuron i in row i, the bias in column 0.
    x : ndarray of float64, shape (n,)
        The inputs, without the constant 1 of the bias.
    activation : callable
        Takes an array, works entry by entry.

    Returns
    -------
    ndarray of float64, shape (k,)
        One activation for each neuron.

    Raises
    ------
    ValueError
        If W does not have exactly one column more than x has entries, or x is no vector.

    Notes
    -----
    L3, "One Layer Perceptron als Matrix multiplikation" and "Breiter Output". No loops: one matrix
    product.
    """
    return activation(W @ np.concatenate([[1.0], x]))


def layer_batch(W, X, activation):
    """A layer for many inputs at once.

    Parameters
    ----------
    W : ndarray of float64, shape (k, n + 1)
        The weights of neuron i in row i, the bias in column 0.
    X : ndarray of float64, shape (n, m)
        m inputs, one in each column, without the constant 1 of the bias.
    activation : callable
        Takes an array, works entry by entry.

    Returns
    -------
    ndarray of float64, shape (k, m)
        In column j the activations for input j.

    Raises
    ------
    ValueError
        If W does not have exactly one column more than X has rows.

    Notes
    -----
    L3, "Breiter Input: Batch". No loops: one matrix product.
    """
    return activation(W @ np.vstack([np.ones(X.shape[1]), X]))


def fit_perceptron(X, y, learning_rate, max_epochs):
    """Learn the weights of one neuron with a step activation.

    Parameters
    ----------
    X : ndarray of float64, shape (n, m)
        m examples, one in each column, without the constant 1 of the bias.
    y : ndarray of float64, shape (m,)
        The wanted outputs, 0 or 1.
    learning_rate : float
        How far a wrong example moves the weights.
    max_epochs : int
        How often all examples are gone through at most.

    Returns
    -------
    ndarray of float64, shape (n + 1,)
        The weights, w[0] the bias; all 1/2 before the first correction.

    Raises
    ------
    ValueError
        If y does not have one entry for each column of X.

    Notes
    -----
    L3, "Aufgaben Perceptron".
    """
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - (w @ x > 0)) * x
    return w
