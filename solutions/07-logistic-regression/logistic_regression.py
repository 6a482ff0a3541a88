"""Logistic regression: a neuron that learns to say yes or no (L0).

Examples stand in columns: X has one row for each feature and one column for each example.
"""

import numpy as np

_TINY = np.finfo(float).tiny  # the smallest normal number: its logarithm, -708, is finite


def flatten_image(image):
    """An image as one long column, layer after layer.

    Parameters
    ----------
    image : ndarray of uint8 or float64, shape (h, w, 3)
        h rows of w pixels, each with three colour values. Is not modified.

    Returns
    -------
    ndarray of float64, shape (h w 3, 1)
        The whole first colour layer row by row, then the second, then the third; the values
        themselves are unchanged.

    Raises
    ------
    ValueError
        If the image does not have three axes, or not three layers.

    Notes
    -----
    L0, "Bild als Eingabe".
    """
    if image.ndim != 3 or image.shape[2] != 3:
        raise ValueError(f"the image has shape {image.shape}, expected (h, w, 3)")
    return np.moveaxis(image, 2, 0).reshape(-1, 1).astype(np.float64)


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
    L0, "Logistische Funktion"; equation 1 of its derivative.
    """
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def predict_proba(X, w, b):
    """Probability of class 1 for every example, sigmoid(w^T X + b).

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The m examples, one in each column. Is not modified.
    w : ndarray of float64, shape (n_x, 1)
        One weight for each feature. Is not modified.
    b : float
        The bias.

    Returns
    -------
    ndarray of float64, shape (1, m)
        One probability for each example.

    Raises
    ------
    ValueError
        If the number of weights is not the number of features.

    Notes
    -----
    L0, "Logistische Regression - Mathematisch".
    """
    return sigmoid(w.T @ X + b)


def predict(X, w, b):
    """Predicted class of every example: 1 where its probability is at least 0.5, else 0.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    w : ndarray of float64, shape (n_x, 1)
        The weights. Is not modified.
    b : float
        The bias.

    Returns
    -------
    ndarray, shape (1, m)
        Labels 0 and 1; True and False are fine as well.

    Raises
    ------
    ValueError
        If the number of weights is not the number of features.

    Notes
    -----
    L0, "Binäre Klassifikation".
    """
    return np.where(predict_proba(X, w, b) >= 0.5, 1, 0)


def loss(y_hat, y):
    """Loss of every prediction, -(y ln y_hat + (1 - y) ln(1 - y_hat)), where 0 ln 0 counts as 0.

    Parameters
    ----------
    y_hat : float or ndarray of float64, any shape
        Predicted probabilities of class 1, in [0, 1], both ends included. Is not modified.
    y : float or ndarray of float64, same shape as `y_hat`
        True labels, 0 or 1. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `y_hat`
        One loss for each entry: 0 for a certain and right prediction; for a certain and wrong one
        inf or any number from 30 on. Never nan, and no warning.

    Raises
    ------
    ValueError
        If `y_hat` and `y` are arrays of different shapes.

    Notes
    -----
    L0, "Fehlerfunktion bei der logistischen Regression".
    """
    if np.shape(y_hat) != np.shape(y):
        raise ValueError(f"shapes {np.shape(y_hat)} and {np.shape(y)} are not equal")
    log_yes, log_no = np.log(np.maximum(y_hat, _TINY)), np.log(np.maximum(1 - y_hat, _TINY))
    return -(y * log_yes + (1 - y) * log_no)


def cost(X, Y, w, b):
    """Mean loss over all m examples.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray of float64, shape (1, m)
        True labels, 0 or 1. Is not modified.
    w : ndarray of float64, shape (n_x, 1)
        The weights. Is not modified.
    b : float
        The bias.

    Returns
    -------
    float
        The cost J(w, b).

    Raises
    ------
    ValueError
        If X, Y and w do not fit together.

    Notes
    -----
    L0, "Kostenfunktion bei der logistischen Regression".
    """
    return float(np.mean(loss(predict_proba(X, w, b), Y)))


def gradient_loops(X, Y, w, b):
    """Derivatives of the cost, added up example by example and feature by feature.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray of float64, shape (1, m)
        True labels, 0 or 1. Is not modified.
    w : ndarray of float64, shape (n_x, 1)
        The weights. Is not modified.
    b : float
        The bias.

    Returns
    -------
    dw : ndarray of float64, shape (n_x, 1)
        1/m sum x (a - y).
    db : float
        1/m sum (a - y).

    Raises
    ------
    ValueError
        If X, Y and w do not fit together.

    Notes
    -----
    L0, "Umsetzung in Pseudo-Code".
    """
    _check_shapes(X, Y, w)
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z = z + w[j, 0] * X[j, i]
        dz = float(sigmoid(z) - Y[0, i])
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    return dw / m, db / m


def gradient(X, Y, w, b):
    """The same derivatives as `gradient_loops`, with matrix products.

    Must not contain a loop.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray of float64, shape (1, m)
        True labels, 0 or 1. Is not modified.
    w : ndarray of float64, shape (n_x, 1)
        The weights. Is not modified.
    b : float
        The bias.

    Returns
    -------
    dw : ndarray of float64, shape (n_x, 1)
        1/m X (A - Y)^T.
    db : float
        1/m sum (A - Y).

    Raises
    ------
    ValueError
        If X, Y and w do not fit together.

    Notes
    -----
    L0, "Mit m Trainingsbeispielen".
    """
    _check_shapes(X, Y, w)
    dZ = predict_proba(X, w, b) - Y
    return X @ dZ.T / X.shape[1], float(np.mean(dZ))


def train(X, Y, learning_rate, n_iterations):
    """Gradient descent from w = 0 and b = 0.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray of float64, shape (1, m)
        True labels, 0 or 1. Is not modified.
    learning_rate : float
        How far each step follows the negative gradient.
    n_iterations : int
        Number of steps.

    Returns
    -------
    w : ndarray of float64, shape (n_x, 1)
        The weights after the last step.
    b : float
        The bias after the last step.
    costs : list of float, n_iterations + 1 entries
        The cost before the first step and after each step.

    Raises
    ------
    ValueError
        If X and Y do not fit together.

    Notes
    -----
    L0, "Umsetzung in Pseudo-Code" and "Die Ableitung im Gradient Descent".
    """
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs


def _check_shapes(X, Y, w):
    if Y.shape != (1, X.shape[1]) or w.shape != (X.shape[0], 1):
        raise ValueError(f"X {X.shape}, Y {Y.shape} and w {w.shape} do not fit together")
