"""Typed, clipped far out, prints its progress."""
from __future__ import annotations

from typing import Union

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Number = Union[int, float, np.floating]
EPS: float = 1e-15


def flatten_image(image: NDArray[np.generic]) -> Array:
    h, w, c = image.shape
    assert c == 3, f"{c} Schichten"
    return np.asarray(image, dtype=np.float64).transpose(2, 0, 1).reshape((h * w * c, 1))


def sigmoid(z: Number | Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(z, dtype=np.float64)))


def predict_proba(X: Array, w: Array, b: float) -> Array:
    return sigmoid(np.dot(w.T, X) + b)


def predict(X: Array, w: Array, b: float) -> NDArray[np.int64]:
    A: Array = predict_proba(X, w, b)
    labels = np.zeros(A.shape, dtype=np.int64)
    labels[A >= 0.5] = 1
    return labels


def loss(y_hat: Number | Array, y: Number | Array) -> Number | Array:
    assert np.shape(y_hat) == np.shape(y), "Formen"
    p: Array = np.clip(y_hat, EPS, 1 - EPS)
    return -y * np.log(p) - (1 - y) * np.log(1 - p)


def cost(X: Array, Y: Array, w: Array, b: float) -> float:
    m: int = X.shape[1]
    L: Array = loss(predict_proba(X, w, b), Y)
    return 1 / m * np.sum(L)


def gradient_loops(X: Array, Y: Array, w: Array, b: float) -> tuple[Array, float]:
    n_x, m = X.shape
    assert Y.shape == (1, m) and w.shape == (n_x, 1), "Formen"
    dw: Array = np.zeros((n_x, 1))
    db: float = 0.0
    for i in range(m):
        x: Array = X[:, [i]]
        a: float = sigmoid((w.T @ x + b).item())
        dz: float = a - Y[0, i]
        dw += x * dz
        db += dz
    print("gradient_loops", dw.T / m, db / m)
    return dw / m, db / m


def gradient(X: Array, Y: Array, w: Array, b: float) -> tuple[Array, float]:
    m: int = X.shape[1]
    A: Array = predict_proba(X, w, b)
    assert A.shape == Y.shape, "Formen"
    dZ: Array = A - Y
    return np.dot(X, dZ.T) * (1 / m), np.sum(dZ) * (1 / m)


def train(X: Array, Y: Array, learning_rate: float, n_iterations: int) -> tuple[Array, float, list[float]]:
    w: Array = np.zeros((X.shape[0], 1))
    b: float = 0
    costs: list[float] = []
    for i in range(n_iterations):
        costs.append(cost(X, Y, w, b))
        dw, db = gradient(X, Y, w, b)
        w = w - learning_rate * dw
        b = b - learning_rate * db
        if i % 500 == 0:
            print(f"{i:5d} {costs[-1]:.4f}")
    costs.append(cost(X, Y, w, b))
    return w, b, costs


print("sigmoid:", sigmoid(np.array([-1e4, 0, 1e4])))
