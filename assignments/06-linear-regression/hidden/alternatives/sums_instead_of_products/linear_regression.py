"""Broadcasting and sums instead of matrix products, shapes checked by hand."""
import numpy as np


def _fits(X, w):
    if X.ndim != 2 or w.shape != (X.shape[0], 1):
        raise IndexError("w")


def predict(X, w, b):
    _fits(X, w)
    return np.sum(X * w, axis=0, keepdims=True) + b


def cost(X, Y, w, b):
    n_x, m = X.shape
    if Y.shape[0] != 1 or Y.shape[1] != m:
        raise IndexError("Y")
    return np.sum((Y - predict(X, w, b)) ** 2) / m


def gradient(X, Y, w, b):
    n_x, m = X.shape
    if Y.shape[0] != 1 or Y.shape[1] != m:
        raise IndexError("Y")
    residual = Y - predict(X, w, b)
    dw = -2 / m * np.sum(X * residual, axis=1, keepdims=True)
    db = -2 / m * np.sum(residual)
    return dw, db


def train(X, Y, learning_rate, n_iterations):
    w = np.zeros((X.shape[0], 1))
    b = 0
    costs = []
    iteration = 0
    while iteration < n_iterations:
        costs.append(cost(X, Y, w, b))
        dw, db = gradient(X, Y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        iteration += 1
    costs.append(cost(X, Y, w, b))
    return [w, b, costs]


def least_squares(X, Y):
    n_x, m = X.shape
    if Y.shape != (1, m):
        raise IndexError("Y")
    rows = [X[i] for i in range(n_x)] + [np.ones(m)]
    left = np.array([[np.sum(r * s) for s in rows] for r in rows])
    right = np.array([np.sum(r * Y[0]) for r in rows])
    solved = np.linalg.solve(left, right)
    return [solved[:-1].reshape(n_x, 1), solved[-1]]
