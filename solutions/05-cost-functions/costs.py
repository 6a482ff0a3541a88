"""Cost functions: how far predictions lie from what should have come out (L0 to L4)."""

import numpy as np

_TINY = np.finfo(float).tiny  # the smallest normal number: its logarithm, -708, is finite


def _check_shapes(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError(f"shapes {np.shape(a)} and {np.shape(b)} are not equal")


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
    _check_shapes(y_hat, y)
    return int(np.sum(y_hat != y))


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
    _check_shapes(y_hat, y)
    return float(np.mean(y_hat == y))


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
    _check_shapes(y_hat, y)
    return float(np.mean(np.abs(y_hat - y)))


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
    _check_shapes(y_hat, y)
    return float(np.mean((y_hat - y) ** 2))


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
    return mean_squared_error(y_hat, y) / 2


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
    _check_shapes(a, y)
    return (a - y) ** 2


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
    _check_shapes(a, y)
    return 2 * (a - y)


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
    _check_shapes(a, y)
    log_a, log_rest = np.log(np.maximum(a, _TINY)), np.log(np.maximum(1 - a, _TINY))
    return -(y * log_a + (1 - y) * log_rest)


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
    _check_shapes(a, y)
    return -y / a + (1 - y) / (1 - a)


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
    return float(np.mean(binary_cross_entropy(A, Y)))


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
    _check_shapes(a, y)
    return float(-np.sum(y * np.log(np.maximum(a, _TINY))))


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
    return error + weight * custom_error


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
    _check_shapes(z, y)
    wrong_way = np.where(y == 1, -z, z)
    return float(np.sum(np.maximum(wrong_way, 0.0)))


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
    _check_shapes(a, y)
    return float(np.sum(y * a))


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
    return float(y[true_class, 0] * a[taken_for, 0])


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
    return float(np.sum(np.diff(y_hat) ** 2))


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
    if custom_error == 0:
        raise ValueError("no factor changes the size of an error of 0")
    return abs(error) / abs(custom_error)
