"""A network with one hidden layer for binary classification: ReLU, then sigmoid (L2)."""

import numpy as np


def initialise(n_x, n_h, n_y, rng):
    """Draw small random weights; the biases start at zero.

    Parameters
    ----------
    n_x, n_h, n_y : int
        Number of inputs, of neurons in the hidden layer, and of outputs.
    rng : numpy.random.Generator
        Source of the random numbers; no other one is used.

    Returns
    -------
    dict
        "W1" (n_h, n_x) and "W2" (n_y, n_h), random with a standard deviation of at most 1;
        "b1" (n_h, 1) and "b2" (n_y, 1), all zero. ndarrays of float64.

    Notes
    -----
    L2, "Binäre Klassifikation mit DNN": the parameters of the two layers.
    """
    return {
        "W1": rng.standard_normal((n_h, n_x)) / np.sqrt(n_x),
        "b1": np.zeros((n_h, 1)),
        "W2": rng.standard_normal((n_y, n_h)) / np.sqrt(n_h),
        "b2": np.zeros((n_y, 1)),
    }


def relu_backward(dA, Z):
    """Send a derivative back through ReLU: dA * [Z > 0], entry by entry.

    Parameters
    ----------
    dA : ndarray of float64, any shape
        Derivative of the loss by A = relu(Z). Is not modified.
    Z : ndarray of float64, same shape as `dA`
        Weighted sums. Is not modified.

    Returns
    -------
    ndarray of float64, same shape as `dA`
        dA where Z > 0, 0 where Z < 0; at Z = 0 anything from 0 to dA.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L2, "Die Ableitungen", the second one numbered 4.
    """
    if np.shape(dA) != np.shape(Z):
        raise ValueError(f"dA has shape {np.shape(dA)}, but Z has shape {np.shape(Z)}")
    return dA * (Z > 0)


def forward(X, parameters):
    """Forward pass: ReLU in the hidden layer, sigmoid in the output layer.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        One example per column. Is not modified.
    parameters : dict
        "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h), "b2" (n_y, 1). Is not modified.

    Returns
    -------
    A2 : ndarray of float64, shape (n_y, m)
        Outputs in [0, 1]; no warning and no nan for weighted sums up to 1e4.
    cache : dict
        "Z1" and "A1" (n_h, m), "Z2" and "A2" (n_y, m); further keys are allowed.

    Raises
    ------
    ValueError
        If X is not a matrix with n_x rows.

    Notes
    -----
    L2, "Binäre Klassifikation mit DNN".
    """
    if np.ndim(X) != 2 or len(X) != parameters["W1"].shape[1]:
        raise ValueError(f"X has shape {np.shape(X)}, W1 has {parameters['W1'].shape}")
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.maximum(Z1, 0.0)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = _sigmoid(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def _sigmoid(z):
    """1 / (1 + exp(-z)) without a positive exponent."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def cost(A2, Y):
    """Binary cross entropy: 1/m times the sum over all outputs and examples.

    Parameters
    ----------
    A2 : ndarray of float64, shape (n_y, m)
        Outputs in [0, 1]. Is not modified.
    Y : ndarray, shape (n_y, m)
        Labels 0 or 1. Is not modified.

    Returns
    -------
    float
        -(1/m) sum(Y log A2 + (1 - Y) log(1 - A2)), where 0 log 0 counts as 0. An output that is
        certain (exactly 0 or 1) and wrong costs infinity or at least 30.

    Raises
    ------
    ValueError
        If the shapes differ.

    Notes
    -----
    L2, "Cross-Entropy Loss" and "Kostenfunktion".
    """
    if np.shape(A2) != np.shape(Y):
        raise ValueError(f"A2 has shape {np.shape(A2)}, but Y has shape {np.shape(Y)}")
    # Of the two terms only one counts: the log of the probability of the right label.
    right = np.where(Y == 1, A2, 1.0 - A2)
    return -np.sum(np.log(np.maximum(right, 1e-300))) / A2.shape[1]


def backward(parameters, cache, X, Y):
    """Backward pass: all derivatives, from the output back to the input.

    Parameters
    ----------
    parameters : dict
        As for `forward`. Is not modified.
    cache : dict
        What `forward` returned for this X. Is not modified.
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray, shape (n_y, m)
        Labels 0 or 1. Is not modified.

    Returns
    -------
    dict
        "dZ2" (n_y, m), "dA1" and "dZ1" (n_h, m), "dX" (n_x, m): derivatives of the loss, one
        column per example. "dW2" (n_y, n_h), "db2" (n_y, 1), "dW1" (n_h, n_x), "db1" (n_h, 1):
        derivatives of the cost, so means over the m examples. Further keys are allowed.

    Raises
    ------
    ValueError
        If Y has not the shape of the outputs, or X not as many columns.

    Notes
    -----
    L2, "The backprop map".
    """
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError(f"Y has shape {np.shape(Y)}, A2 has shape {np.shape(cache['A2'])}")
    m = np.shape(Y)[1]
    dZ2 = cache["A2"] - Y
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = relu_backward(dA1, cache["Z1"])
    return {
        "dZ2": dZ2,
        "dW2": dZ2 @ cache["A1"].T / m,
        "db2": dZ2.sum(axis=1, keepdims=True) / m,
        "dA1": dA1,
        "dZ1": dZ1,
        "dW1": dZ1 @ X.T / m,
        "db1": dZ1.sum(axis=1, keepdims=True) / m,
        "dX": parameters["W1"].T @ dZ1,
    }


def update(parameters, gradients, learning_rate):
    """One step of gradient descent.

    Parameters
    ----------
    parameters : dict
        "W1", "b1", "W2", "b2". Is not modified.
    gradients : dict
        "dW1", "db1", "dW2", "db2" of the same shapes; further keys are ignored. Is not modified.
    learning_rate : float
        alpha.

    Returns
    -------
    dict
        New parameters, each old one minus alpha times its gradient.

    Raises
    ------
    ValueError
        If a gradient has not the shape of its parameter.

    Notes
    -----
    L2, "Prozessablauf im Überblick".
    """
    new = {}
    for name in ("W1", "b1", "W2", "b2"):
        gradient = gradients[f"d{name}"]
        if np.shape(gradient) != np.shape(parameters[name]):
            raise ValueError(f"d{name} has shape {np.shape(gradient)}, unlike {name}")
        new[name] = parameters[name] - learning_rate * gradient
    return new


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    """Full-batch gradient descent from random weights.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        The examples. Is not modified.
    Y : ndarray, shape (n_y, m)
        Labels 0 or 1. Is not modified.
    n_h : int
        Neurons in the hidden layer.
    learning_rate : float
        alpha.
    n_iterations : int
        Number of steps; 0 is allowed.
    rng : numpy.random.Generator
        Source of the initial weights: the same state gives the same result.

    Returns
    -------
    parameters : dict
        After the last step.
    costs : list of float
        n_iterations + 1 entries: the cost before the first step, and after each step.

    Raises
    ------
    ValueError
        If X and Y do not fit together.

    Notes
    -----
    L2, "Prozessablauf im Überblick".
    """
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, learning_rate)
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs


def predict(X, parameters):
    """Labels of new examples.

    Parameters
    ----------
    X : ndarray of float64, shape (n_x, m)
        One example per column. Is not modified.
    parameters : dict
        As for `forward`. Is not modified.

    Returns
    -------
    ndarray, shape (n_y, m)
        1 where the output is at least 0.5, else 0; True and False are fine as well.

    Raises
    ------
    ValueError
        If X is not a matrix with n_x rows.

    Notes
    -----
    L2, "Binäre Klassifikation mit DNN".
    """
    A2, _ = forward(X, parameters)
    return np.where(A2 >= 0.5, 1, 0)


def to_vector(parameters):
    """All parameters in one long vector.

    Parameters
    ----------
    parameters : dict
        "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h), "b2" (n_y, 1), in any order. Is not
        modified.

    Returns
    -------
    ndarray of float64, shape (n,)
        W1 row by row, then b1, then W2 row by row, then b2.

    Notes
    -----
    L2, "Der Gradient": theta.
    """
    return np.concatenate([parameters[name].ravel() for name in ("W1", "b1", "W2", "b2")])


def from_vector(theta, n_x, n_h, n_y):
    """The parameters that a long vector holds; undoes `to_vector`.

    Parameters
    ----------
    theta : ndarray of float64, shape (n,)
        What `to_vector` gives. Is not modified.
    n_x, n_h, n_y : int
        Number of inputs, of neurons in the hidden layer, and of outputs.

    Returns
    -------
    dict
        "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h), "b2" (n_y, 1).

    Raises
    ------
    ValueError
        If the vector has not exactly as many entries as the network has parameters.

    Notes
    -----
    L2, "Der Gradient": theta.
    """
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    n = sum(rows * columns for rows, columns in shapes.values())
    if np.shape(theta) != (n,):
        raise ValueError(f"theta has shape {np.shape(theta)}, the network {n} parameters")
    parameters = {}
    for name, (rows, columns) in shapes.items():
        parameters[name] = theta[: rows * columns].reshape(rows, columns)
        theta = theta[rows * columns :]
    return parameters


def dz_da(W, layout):
    """The derivatives of z = W a + b by a, as a matrix.

    Parameters
    ----------
    W : ndarray of float64, shape (t, s)
        Weights of a layer. Is not modified.
    layout : str
        "numerator": a row for each z_i, a column for each a_j. "denominator": a row for each
        a_j, a column for each z_i.

    Returns
    -------
    ndarray of float64
        Shape (t, s) for "numerator", (s, t) for "denominator".

    Raises
    ------
    ValueError
        If the layout is none of the two.

    Notes
    -----
    L2, "Die Ableitungen", number 3.
    """
    if layout == "numerator":
        return W
    if layout == "denominator":
        return W.T
    raise ValueError(f"no such layout: {layout!r}")


def dz_dw(a, t):
    """The derivatives of z = W a + b by W, as an array with three axes.

    Parameters
    ----------
    a : ndarray of float64, shape (s, 1)
        Activations of the layer before. Is not modified.
    t : int
        Number of neurons of the layer, that is, of rows of W.

    Returns
    -------
    ndarray of float64, shape (t, t, s)
        Entry [i, j, k] is the derivative of z_i by w_jk.

    Raises
    ------
    ValueError
        If a is not a column.

    Notes
    -----
    L2, "Die Ableitungen", the first one numbered 4.
    """
    if np.shape(a) != (np.size(a), 1):
        raise ValueError(f"a has shape {np.shape(a)}, a column is asked for")
    return np.eye(t)[:, :, np.newaxis] * np.ravel(a)
