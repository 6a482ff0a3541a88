"""The style of a well-known online course: copies, masks, np.squeeze, everything in the cache."""
import copy

import numpy as np


def initialise(n_x, n_h, n_y, rng):
    W1 = rng.normal(loc=0.0, scale=0.01, size=(n_h, n_x))
    b1 = np.zeros(shape=(n_h, 1))
    W2 = rng.normal(loc=0.0, scale=0.01, size=(n_y, n_h))
    b2 = np.zeros(shape=(n_y, 1))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2, "sizes": (n_x, n_h, n_y)}


def relu_backward(dA, Z):
    assert dA.shape == Z.shape
    dZ = np.array(dA, copy=True)
    dZ[Z <= 0] = 0
    return dZ


def forward(X, parameters):
    W1, b1, W2, b2 = (parameters[k] for k in ("W1", "b1", "W2", "b2"))
    assert X.ndim == 2 and X.shape[0] == W1.shape[1]
    Z1 = np.dot(W1, X) + b1
    A1 = np.maximum(0, Z1)
    Z2 = np.dot(W2, A1) + b2
    with np.errstate(over="ignore"):
        A2 = 1 / (1 + np.exp(-Z2))
    assert A2.shape == (W2.shape[0], X.shape[1])
    cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2, "number_of_examples": X.shape[1], "X": X}
    return A2, cache


def cost(A2, Y):
    m = Y.shape[1]
    assert A2.shape == Y.shape
    with np.errstate(all="ignore"):
        logs = np.where(Y > 0.5, np.log(A2), np.log1p(-A2))
    return np.squeeze(-1 / m * np.sum(logs, keepdims=True))


def backward(parameters, cache, X, Y):
    m = cache["number_of_examples"]
    assert Y.shape == cache["A2"].shape and X.shape == (parameters["W1"].shape[1], m)
    dZ2 = cache["A2"] - Y
    dW2 = 1 / m * np.dot(dZ2, cache["A1"].T)
    db2 = 1 / m * np.sum(dZ2, axis=1, keepdims=True)
    dA1 = np.dot(parameters["W2"].T, dZ2)
    dZ1 = relu_backward(dA1, cache["Z1"])
    dW1 = 1 / m * np.dot(dZ1, cache["X"].T)
    db1 = 1 / m * np.sum(dZ1, axis=1, keepdims=True)
    dX = np.dot(parameters["W1"].T, dZ1)
    return {"dZ2": dZ2, "dW2": dW2, "db2": db2, "dA1": dA1, "dZ1": dZ1, "dW1": dW1, "db1": db1, "dX": dX, "m": m}


def update(parameters, gradients, learning_rate):
    parameters = copy.deepcopy(parameters)
    for key in ["W1", "b1", "W2", "b2"]:
        assert parameters[key].shape == gradients["d" + key].shape
        parameters[key] -= learning_rate * gradients["d" + key]
    return parameters


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(X.shape[0], n_h, Y.shape[0], rng)
    costs = []
    for i in range(n_iterations + 1):
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
        if i < n_iterations:
            parameters = update(parameters, backward(parameters, cache, X, Y), learning_rate)
        if i % 100 == 0:
            print("Cost after iteration %i: %f" % (i, costs[-1]))
    return parameters, costs


def predict(X, parameters):
    A2, cache = forward(X, parameters)
    return A2 >= 0.5


def to_vector(parameters):
    theta = parameters["W1"].reshape(-1, 1)
    for key in ["b1", "W2", "b2"]:
        theta = np.concatenate((theta, parameters[key].reshape(-1, 1)), axis=0)
    return np.squeeze(theta, axis=1)


def from_vector(theta, n_x, n_h, n_y):
    theta = copy.deepcopy(theta)
    first, second = n_h * n_x, n_h * n_x + n_h
    third = second + n_y * n_h
    assert theta.shape == (third + n_y,)
    return {
        "W1": theta[:first].reshape((n_h, n_x)),
        "b1": theta[first:second].reshape((n_h, 1)),
        "W2": theta[second:third].reshape((n_y, n_h)),
        "b2": theta[third:].reshape((n_y, 1)),
    }


def dz_da(W, layout):
    assert layout in ("numerator", "denominator")
    return W.copy() if layout == "numerator" else W.T.copy()


def dz_dw(a, t):
    assert a.shape == (a.shape[0], 1)
    tensor = np.zeros((t, t, a.shape[0]))
    tensor[np.arange(t), np.arange(t)] = a.T
    return tensor
