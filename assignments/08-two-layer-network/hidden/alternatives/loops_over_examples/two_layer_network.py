"""Plain Python: one example after the other, one number after the other in cost and predict."""
import math

import numpy as np


def initialise(n_x, n_h, n_y, rng):
    def matrix(rows, columns):
        W = np.empty((rows, columns))
        for i in range(rows):
            for j in range(columns):
                W[i, j] = rng.uniform(-0.7, 0.7)
        return W

    first = matrix(n_h, n_x)
    return dict(W1=first, W2=matrix(n_y, n_h), b1=np.zeros((n_h, 1)), b2=np.zeros((n_y, 1)))


def relu_backward(dA, Z):
    if dA.shape != Z.shape:
        raise ValueError("dA und Z passen nicht zusammen")
    dZ = np.zeros(dA.shape)
    for index in np.ndindex(*dA.shape):
        if Z[index] >= 0:
            dZ[index] = dA[index]
    return dZ


def sigmoid(z):
    if z < 0:
        return math.exp(z) / (1.0 + math.exp(z))
    return 1.0 / (1.0 + math.exp(-z))


def forward(X, parameters):
    if X.ndim != 2:
        raise ValueError("X muss eine Matrix sein")
    if X.shape[0] != parameters["W1"].shape[1]:
        raise ValueError("X hat die falsche Zahl von Zeilen")
    columns = {"Z1": [], "A1": [], "Z2": [], "A2": []}
    for i in range(X.shape[1]):
        z1 = parameters["W1"] @ X[:, i] + parameters["b1"][:, 0]
        a1 = np.array([max(0.0, z) for z in z1])
        z2 = parameters["W2"] @ a1 + parameters["b2"][:, 0]
        a2 = np.array([sigmoid(z) for z in z2])
        for name, column in zip(columns, (z1, a1, z2, a2)):
            columns[name].append(column)
    cache = {name: np.array(values).T for name, values in columns.items()}
    return cache["A2"], cache


def cost(A2, Y):
    if A2.shape != Y.shape:
        raise ValueError
    total = 0.0
    for a, y in zip(A2.flat, Y.flat):
        p = a if y == 1 else 1 - a
        if p == 0:
            return math.inf
        total -= math.log(p)
    return total / A2.shape[1]


def backward(parameters, cache, X, Y):
    if Y.shape != cache["A2"].shape or X.shape[1] != Y.shape[1]:
        raise ValueError
    m = X.shape[1]
    gradients = {"dW1": 0, "db1": 0, "dW2": 0, "db2": 0}
    columns = {"dZ2": [], "dA1": [], "dZ1": [], "dX": []}
    for i in range(m):
        x, a1 = X[:, [i]], cache["A1"][:, [i]]
        dz2 = cache["A2"][:, [i]] - Y[:, [i]]
        da1 = parameters["W2"].T @ dz2
        dz1 = da1 * (cache["Z1"][:, [i]] > 0)
        gradients["dW2"] = gradients["dW2"] + dz2 @ a1.T / m
        gradients["db2"] = gradients["db2"] + dz2 / m
        gradients["dW1"] = gradients["dW1"] + dz1 @ x.T / m
        gradients["db1"] = gradients["db1"] + dz1 / m
        for name, column in zip(columns, (dz2, da1, dz1, parameters["W1"].T @ dz1)):
            columns[name].append(column)
    for name, values in columns.items():
        gradients[name] = np.hstack(values)
    return gradients


def update(parameters, gradients, learning_rate):
    new = {}
    for name in parameters:
        if gradients["d" + name].shape != parameters[name].shape:
            raise ValueError(name)
        new[name] = parameters[name] - learning_rate * gradients["d" + name]
    return new


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(X.shape[0], n_h, Y.shape[0], rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    while len(costs) <= n_iterations:
        parameters = update(parameters, backward(parameters, cache, X, Y), learning_rate)
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs


def predict(X, parameters):
    A2 = forward(X, parameters)[0]
    labels = np.zeros(A2.shape)
    for index in np.ndindex(*A2.shape):
        labels[index] = 1.0 if A2[index] >= 0.5 else 0.0
    return labels


def to_vector(parameters):
    theta = []
    for name in ["W1", "b1", "W2", "b2"]:
        for row in parameters[name]:
            theta.extend(row)
    return np.array(theta)


def from_vector(theta, n_x, n_h, n_y):
    numbers = list(theta)

    def matrix(rows, columns):
        return np.array([[numbers.pop(0) for _ in range(columns)] for _ in range(rows)])

    parameters = {"W1": matrix(n_h, n_x), "b1": matrix(n_h, 1), "W2": matrix(n_y, n_h), "b2": matrix(n_y, 1)}
    if numbers:
        raise ValueError("too many numbers")
    return parameters


def dz_da(W, layout):
    if layout not in ["numerator", "denominator"]:
        raise ValueError("layout")
    t, s = W.shape
    rows = [[W[i, j] for j in range(s)] for i in range(t)]
    if layout == "denominator":
        rows = [[W[i, j] for i in range(t)] for j in range(s)]
    return np.array(rows)


def dz_dw(a, t):
    if len(a.shape) != 2 or a.shape[1] != 1:
        raise ValueError("a")
    tensor = np.zeros((t, t, len(a)))
    for i in range(t):
        for k in range(len(a)):
            tensor[i, i, k] = a[k, 0]
    return tensor
