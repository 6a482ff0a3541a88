"""Linear regression by gradient descent: a straight line, or a plane, through points (L0).

Examples stand in columns: X has one row for each feature and one column for each example.
"""

import numpy as np  # noqa: F401


def predict(X, w, b):
    """Predictions of the line for all examples, w^T X + b.

    Must not contain a loop.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The m examples, one in each column. Is not modified.
    w : ndarray of float64, shape (n_x, 1)
        One slope for each feature. Is not modified.
    b : float
        The intercept.

    Returns
    -------
    ndarray of float64, shape (1, m)
        One prediction for each example.

    Raises
    ------
    ValueError
        If the number of weights is not the number of features.

    Notes
    -----
    L0, "mit mehreren Eingangsvariablen (Features)".
    """
    raise NotImplementedError("predict: not written yet")


def cost(X, Y, w, b):
    """Mean squared error of the predictions, 1/m sum (w^T x + b - y)^2.

    Must not contain a loop.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray of float64, shape (1, m)
        The true values. Is not modified.
    w : ndarray of float64, shape (n_x, 1)
        The slopes. Is not modified.
    b : float
        The intercept.

    Returns
    -------
    float
        The cost.

    Raises
    ------
    ValueError
        If X, Y and w do not fit together.

    Notes
    -----
    L0, "Grundidee der Berechnung", where it is called RSS.
    """
    raise NotImplementedError("cost: not written yet")


def gradient(X, Y, w, b):
    """Derivatives of the cost with respect to all slopes and the intercept.

    Must not contain a loop.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray of float64, shape (1, m)
        The true values. Is not modified.
    w : ndarray of float64, shape (n_x, 1)
        The slopes. Is not modified.
    b : float
        The intercept.

    Returns
    -------
    dw : ndarray of float64, shape (n_x, 1)
        2/m sum x (w^T x + b - y).
    db : float
        2/m sum (w^T x + b - y).

    Raises
    ------
    ValueError
        If X, Y and w do not fit together.

    Notes
    -----
    L0, "Grundprinzip von Gradient Descent"; the derivative is left to the reader there.
    """
    raise NotImplementedError("gradient: not written yet")


def train(X, Y, learning_rate, n_iterations):
    """Gradient descent from w = 0 and b = 0.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray of float64, shape (1, m)
        The true values. Is not modified.
    learning_rate : float
        How far each step follows the negative gradient.
    n_iterations : int
        Number of steps.

    Returns
    -------
    w : ndarray of float64, shape (n_x, 1)
        The slopes after the last step.
    b : float
        The intercept after the last step.
    costs : list of float, n_iterations + 1 entries
        The cost before the first step and after each step.

    Raises
    ------
    ValueError
        If X and Y do not fit together.

    Notes
    -----
    L0, "Die Ableitung im Gradient Descent".
    """
    raise NotImplementedError("train: not written yet")


def least_squares(X, Y):
    """The slopes and the intercept with the least cost, from linear equations instead of steps.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples; they determine one best plane. Is not modified.
    Y : ndarray of float64, shape (1, m)
        The true values. Is not modified.

    Returns
    -------
    w : ndarray of float64, shape (n_x, 1)
        The best slopes.
    b : float
        The best intercept.

    Raises
    ------
    ValueError
        If X and Y do not fit together.

    Notes
    -----
    L3, "Aufgaben Perceptron": with a linear unit there, weights are to meet several conditions.
    """
    raise NotImplementedError("least_squares: not written yet")
