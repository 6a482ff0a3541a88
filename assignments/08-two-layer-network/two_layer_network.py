"""A network with one hidden layer for binary classification: ReLU, then sigmoid (L2)."""

import numpy as np  # noqa: F401


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
    raise NotImplementedError("initialise: not written yet")


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
    raise NotImplementedError("relu_backward: not written yet")


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
    raise NotImplementedError("forward: not written yet")


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
    raise NotImplementedError("cost: not written yet")


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
    raise NotImplementedError("backward: not written yet")


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
    raise NotImplementedError("update: not written yet")


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
    raise NotImplementedError("train: not written yet")


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
    raise NotImplementedError("predict: not written yet")


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
    raise NotImplementedError("to_vector: not written yet")


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
    raise NotImplementedError("from_vector: not written yet")


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
    raise NotImplementedError("dz_da: not written yet")


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
    raise NotImplementedError("dz_dw: not written yet")
