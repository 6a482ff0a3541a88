"""The 1-3-1 network of L4: one input, three sigmoid neurons, one linear output."""

import numpy as np


def forward(x, w1, w2):
    """Forward pass for all observations at once.

    Parameters
    ----------
    x : ndarray of float64, shape (n,)
        The inputs. Is not modified.
    w1 : ndarray of float64, shape (3, 2)
        Row j belongs to hidden neuron j: bias weight w_j0, then the input's weight w_j1. Is not
        modified.
    w2 : ndarray of float64, shape (4,)
        Weights of the output: bias weight w_10, then w_11, w_12, w_13. Is not modified.

    Returns
    -------
    y_hat : ndarray of float64, shape (n,)
        The predictions.
    hidden : ndarray of float64, shape (3, n)
        Activations g(z_j) of the hidden neurons, one row each, in [0, 1]; no warning and no nan
        for weighted sums up to 1e4.

    Raises
    ------
    ValueError
        If x is not flat, or the weights have other shapes.

    Notes
    -----
    L4, "Vorhersage", steps 1 to 5.
    """
    if np.ndim(x) != 1 or np.shape(w1) != (3, 2) or np.shape(w2) != (4,):
        raise ValueError(f"shapes {np.shape(x)}, {np.shape(w1)} and {np.shape(w2)} do not fit")
    z = w1[:, [0]] + w1[:, [1]] * x
    e = np.exp(-np.abs(z))
    hidden = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return w2[0] + w2[1:] @ hidden, hidden


def cost(y, y_hat):
    """Half the mean squared error.

    Parameters
    ----------
    y : ndarray of float64, shape (n,)
        True values. Is not modified.
    y_hat : ndarray of float64, shape (n,)
        Predictions. Is not modified.

    Returns
    -------
    float
        1/(2n) sum (y_i - y_hat_i)^2.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L4, "Gewichte optimieren mit Gradient Descent".
    """
    if np.shape(y) != np.shape(y_hat):
        raise ValueError(f"y has shape {np.shape(y)}, but y_hat has shape {np.shape(y_hat)}")
    return np.mean((y - y_hat) ** 2) / 2


def gradient(x, y, w1, w2):
    """All ten derivatives of the cost, one for each weight.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
        Inputs and true values. Are not modified.
    w1 : ndarray of float64, shape (3, 2)
        Weights of the hidden neurons, as for `forward`. Is not modified.
    w2 : ndarray of float64, shape (4,)
        Weights of the output, as for `forward`. Is not modified.

    Returns
    -------
    dw1 : ndarray of float64, shape (3, 2)
        Each entry is the derivative by the entry of w1 in the same place.
    dw2 : ndarray of float64, shape (4,)
        Each entry is the derivative by the entry of w2 in the same place.

    Raises
    ------
    ValueError
        If x and y have different shapes, or the weights have others.

    Notes
    -----
    L4, "Alle Ableitungen auf einen Blick".
    """
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError(f"y has shape {np.shape(y)}, but x has shape {np.shape(x)}")
    error = (y_hat - y) / len(x)
    dz = w2[1:, None] * error * hidden * (1.0 - hidden)
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2


def step(x, y, w1, w2, alpha):
    """One step of gradient descent on all weights.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
        Inputs and true values. Are not modified.
    w1 : ndarray of float64, shape (3, 2)
        Weights of the hidden neurons, as for `forward`. Is not modified.
    w2 : ndarray of float64, shape (4,)
        Weights of the output, as for `forward`. Is not modified.
    alpha : float
        Learning rate.

    Returns
    -------
    w1 : ndarray of float64, shape (3, 2)
        New weights of the hidden neurons.
    w2 : ndarray of float64, shape (4,)
        New weights of the output. Both come from the gradient at the old weights.

    Raises
    ------
    ValueError
        If x and y have different shapes, or the weights have others.

    Notes
    -----
    L4, "Backward Pass".
    """
    dw1, dw2 = gradient(x, y, w1, w2)
    return w1 - alpha * dw1, w2 - alpha * dw2


def train(x, y, w1, w2, alpha, n_iterations):
    """Repeat forward pass and step.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
        Inputs and true values. Are not modified.
    w1 : ndarray of float64, shape (3, 2)
        Initial weights of the hidden neurons. Is not modified.
    w2 : ndarray of float64, shape (4,)
        Initial weights of the output. Is not modified.
    alpha : float
        Learning rate.
    n_iterations : int
        Number of steps; 0 is allowed.

    Returns
    -------
    w1 : ndarray of float64, shape (3, 2)
        Weights of the hidden neurons after the last step.
    w2 : ndarray of float64, shape (4,)
        Weights of the output after the last step.
    costs : list of float
        n_iterations + 1 entries: the cost before the first step, and after each step.

    Raises
    ------
    ValueError
        If x and y have different shapes, or the weights have others.

    Notes
    -----
    L4, "Backward Pass".
    """
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        w1, w2 = step(x, y, w1, w2, alpha)
        costs.append(cost(y, forward(x, w1, w2)[0]))
    return w1, w2, costs


def initialise(rng):
    """Draw the first weights.

    Parameters
    ----------
    rng : numpy.random.Generator
        Source of the random numbers; no other one is used.

    Returns
    -------
    w1 : ndarray of float64, shape (3, 2)
        Weights of the hidden neurons, random, of both signs, with a standard deviation of at
        most 1; the bias weights in column 0 may also be 0.
    w2 : ndarray of float64, shape (4,)
        Weights of the output, drawn likewise; the bias weight w2[0] may also be 0.

    Notes
    -----
    L4, "Forward Pass": the first one uses random weights.
    """
    return rng.standard_normal((3, 2)), rng.standard_normal(4)
