"""One helper for the weighted sum, which the graded bodies only call; 0-d arrays come back."""
import numpy as np


def _weighted(X, w):
    assert w.shape == (X.shape[0], 1), "ein Gewicht je Merkmal"
    return np.dot(w[:, 0], X)


def predict(X, w, b):
    return (_weighted(X, w) + b)[np.newaxis, :]


def cost(X, Y, w, b):
    assert Y.shape == (1, X.shape[1]), "eine Zeile"
    return np.array(np.mean((predict(X, w, b) - Y) ** 2))


def gradient(X, Y, w, b):
    assert Y.shape == (1, X.shape[1]), "eine Zeile"
    e = predict(X, w, b) - Y
    return np.tensordot(X, e, axes=([1], [1])) * 2 / e.size, np.asarray(e.sum() * 2 / e.size)


def train(X, Y, learning_rate, n_iterations):
    w = np.zeros_like(X[:, :1], dtype=float)
    b = np.float64(0)
    costs = []
    for i in range(n_iterations + 1):
        if i > 0:
            dw, db = gradient(X, Y, w, b)
            w = np.subtract(w, learning_rate * dw)
            b = np.subtract(b, learning_rate * db)
        costs.append(cost(X, Y, w, b))
    return w, b, costs


def least_squares(X, Y):
    assert Y.shape == (1, X.shape[1]), "eine Zeile"
    rows = np.ones((X.shape[0] + 1, X.shape[1]))
    rows[1:] = X
    q, r = np.linalg.qr(rows.T)
    theta = np.linalg.inv(r) @ q.T @ Y[0]
    return theta[1:, np.newaxis], np.asarray(theta[0])
