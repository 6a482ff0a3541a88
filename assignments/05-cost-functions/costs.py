"""Cost functions: how far predictions lie from what should have come out (L0 to L4)."""

import numpy as np  # noqa: F401


def error_count(y_hat, y):
    """Number of positions at which the prediction differs from the label.

    Parameters
    ----------
    y_hat : ndarray, shape (N,) or (1, N)
        Predicted labels, 0 or 1. Is not modified.
    y : ndarray, same shape as `y_hat`
        True labels, 0 or 1. Is not modified.

    Returns
    -------
    int
        How many predictions are wrong.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L0, "Option 1: Diskrete Fehlerfunktion".
    """
    raise NotImplementedError("error_count: not written yet")


def accuracy(y_hat, y):
    """Share of the positions at which the prediction agrees with the label.

    Parameters
    ----------
    y_hat : ndarray, shape (N,) or (1, N)
        Predicted labels, 0 or 1. Is not modified.
    y : ndarray, same shape as `y_hat`
        True labels, 0 or 1. Is not modified.

    Returns
    -------
    float
        Between 0 (all wrong) and 1 (all right); not in percent.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L3, "Fehler".
    """
    raise NotImplementedError("accuracy: not written yet")


def mean_absolute_error(y_hat, y):
    """Mean of the absolute deviations, 1/N sum |y_hat - y|.

    Parameters
    ----------
    y_hat : ndarray of float64, shape (N,) or (1, N)
        Predictions. Is not modified.
    y : ndarray of float64, same shape as `y_hat`
        True values. Is not modified.

    Returns
    -------
    float
        The mean over all N entries.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L3, "Fehler".
    """
    raise NotImplementedError("mean_absolute_error: not written yet")


def mean_squared_error(y_hat, y):
    """Mean of the squared deviations, 1/N sum (y_hat - y)^2.

    Parameters
    ----------
    y_hat : ndarray of float64, shape (N,) or (1, N)
        Predictions. Is not modified.
    y : ndarray of float64, same shape as `y_hat`
        True values. Is not modified.

    Returns
    -------
    float
        The mean over all N entries.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L3, "Fehler"; L0, "Grundidee der Berechnung", where it is called RSS.
    """
    raise NotImplementedError("mean_squared_error: not written yet")


def half_mean_squared_error(y_hat, y):
    """Half the mean of the squared deviations, 1/(2N) sum (y_hat - y)^2.

    Parameters
    ----------
    y_hat : ndarray of float64, shape (N,) or (1, N)
        Predictions. Is not modified.
    y : ndarray of float64, same shape as `y_hat`
        True values. Is not modified.

    Returns
    -------
    float
        Half the mean over all N entries.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L4, "Ableitung der Kostenfunktion nach Gewichten".
    """
    raise NotImplementedError("half_mean_squared_error: not written yet")


def squared_error(a, y):
    """Squared error of every entry, (a - y)^2, not added up.

    Parameters
    ----------
    a : float or ndarray of float64, any shape
        Activations of the output layer. Is not modified.
    y : float or ndarray of float64, same shape as `a`
        Expected activations. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `a`
        One error for each entry.

    Raises
    ------
    ValueError
        If `a` and `y` are arrays of different shapes.

    Notes
    -----
    L1, "Kostenfunktion" (squared error loss).
    """
    raise NotImplementedError("squared_error: not written yet")


def squared_error_prime(a, y):
    """Derivative of the squared error with respect to every activation, 2 (a - y).

    Parameters
    ----------
    a : float or ndarray of float64, any shape
        Activations of the output layer. Is not modified.
    y : float or ndarray of float64, same shape as `a`
        Expected activations. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `a`
        One slope for each entry.

    Raises
    ------
    ValueError
        If `a` and `y` are arrays of different shapes.

    Notes
    -----
    L1, "Ableitung der Kostenfunktion", equation 4.
    """
    raise NotImplementedError("squared_error_prime: not written yet")


def binary_cross_entropy(a, y):
    """Loss of every prediction, -(y ln a + (1 - y) ln(1 - a)), where 0 ln 0 counts as 0.

    Parameters
    ----------
    a : float or ndarray of float64, any shape
        Predicted probabilities of class 1, in [0, 1], both ends included. Is not modified.
    y : float or ndarray of float64, same shape as `a`
        True labels, 0 or 1. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `a`
        One loss for each entry: 0 for a certain and right prediction; for a certain and wrong one
        inf or any number from 30 on. Never nan, and no warning.

    Raises
    ------
    ValueError
        If `a` and `y` are arrays of different shapes.

    Notes
    -----
    L0, "Fehlerfunktion bei der logistischen Regression"; L2, "Cross-Entropy Loss".
    """
    raise NotImplementedError("binary_cross_entropy: not written yet")


def binary_cross_entropy_prime(a, y):
    """Derivative of the loss with respect to every prediction, -y/a + (1 - y)/(1 - a).

    Parameters
    ----------
    a : float or ndarray of float64, any shape
        Predicted probabilities of class 1, strictly between 0 and 1. Is not modified.
    y : float or ndarray of float64, same shape as `a`
        True labels, 0 or 1. Is not modified.

    Returns
    -------
    float or ndarray of float64, same shape as `a`
        One slope for each entry.

    Raises
    ------
    ValueError
        If `a` and `y` are arrays of different shapes.

    Notes
    -----
    L0, "Schritt 1"; L2, "Die Ableitungen", number 1.
    """
    raise NotImplementedError("binary_cross_entropy_prime: not written yet")


def cost(A, Y):
    """Mean of the binary cross entropy over the m examples.

    Parameters
    ----------
    A : ndarray of float64, shape (1, m)
        Predicted probabilities of class 1, in [0, 1]. Is not modified.
    Y : ndarray of float64, shape (1, m)
        True labels, 0 or 1. Is not modified.

    Returns
    -------
    float
        The cost J.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L0, "Kostenfunktion bei der logistischen Regression"; L2, "Kostenfunktion".
    """
    raise NotImplementedError("cost: not written yet")


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
    L1, "Cross-Entropy Loss"; L3, "Fehler".
    """
    raise NotImplementedError("cross_entropy: not written yet")


def combined_error(error, custom_error, weight):
    """An error with a further criterion added to it, error + weight * custom_error.

    Parameters
    ----------
    error : float
        The usual error.
    custom_error : float
        The error by a criterion of one's own.
    weight : float
        How much the further criterion counts.

    Returns
    -------
    float
        Both together.

    Notes
    -----
    L3, "Custom Errors".
    """
    raise NotImplementedError("combined_error: not written yet")


def continuous_error(z, y):
    """An error that changes little when the line moves a little, summed over the points.

    Parameters
    ----------
    z : ndarray of float64, shape (N,) or (1, N)
        Distances from the line, positive on the side of class 1. Is not modified.
    y : ndarray, same shape as `z`
        True labels, 0 or 1. Is not modified.

    Returns
    -------
    float
        Near 0 for points on the right side; grows with the distance of points on the wrong side.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L0, "Option 2: Kontinuierliche Fehlerfunktion".
    """
    raise NotImplementedError("continuous_error: not written yet")


def agreement(a, y):
    """How much prediction and truth agree, sum y_i a_i: what is to grow.

    Parameters
    ----------
    a : ndarray of float64, shape (n, 1)
        Predictions of the n classes, in [0, 1]. Is not modified.
    y : ndarray of float64, shape (n, 1)
        The true class, one-hot. Is not modified.

    Returns
    -------
    float
        The sum.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L3, "Fehler".
    """
    raise NotImplementedError("agreement: not written yet")


def confusion_error(a, y, true_class, taken_for):
    """A criterion against one confusion: a certain class taken for a certain other one.

    Parameters
    ----------
    a : ndarray of float64, shape (n, 1)
        Predictions of the n classes, in [0, 1]. Is not modified.
    y : ndarray of float64, shape (n, 1)
        The true class, one-hot. Is not modified.
    true_class : int
        The class that is confused, counted from 0.
    taken_for : int
        The class that it must not be taken for.

    Returns
    -------
    float
        The prediction of `taken_for` where `true_class` is the true class, else 0.

    Notes
    -----
    L3, "Custom Errors" (1 is not 7).
    """
    raise NotImplementedError("confusion_error: not written yet")


def roughness(y_hat):
    """How much a curve jumps about, sum (y_hat_(i+1) - y_hat_i)^2.

    Parameters
    ----------
    y_hat : ndarray of float64, shape (N,)
        Predicted values in the order of the curve, N >= 1. Is not modified.

    Returns
    -------
    float
        The sum of the squared differences of neighbours.

    Notes
    -----
    L3, "Custom Errors" (reward smooth curves).
    """
    raise NotImplementedError("roughness: not written yet")


def size_factor(error, custom_error):
    """The factor that makes a criterion of one's own as large as the error.

    Parameters
    ----------
    error : float
        The usual error.
    custom_error : float
        The error by a criterion of one's own, of either sign.

    Returns
    -------
    float
        The factor, 0 or more: factor * |custom_error| = |error|.

    Raises
    ------
    ValueError
        If custom_error is 0: no factor changes its size.

    Notes
    -----
    L3, "Custom Errors".
    """
    raise NotImplementedError("size_factor: not written yet")
