"""Typed, reads the file, and reports its progress."""
from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class ShapeError(ValueError):
    pass


def predict(X: Array, w: Array, b: float) -> Array:
    if X.shape[0] != w.shape[0]:
        raise ShapeError(f"{X.shape} {w.shape}")
    return np.dot(w.T, X) + b


def cost(X: Array, Y: Array, w: Array, b: float) -> float:
    Y_hat: Array = predict(X, w, b)
    if Y_hat.shape != Y.shape:
        raise ShapeError(f"{Y_hat.shape} {Y.shape}")
    return np.square(Y_hat - Y).mean()


def gradient(X: Array, Y: Array, w: Array, b: float) -> tuple[Array, float]:
    Y_hat: Array = predict(X, w, b)
    if Y_hat.shape != Y.shape:
        raise ShapeError(f"{Y_hat.shape} {Y.shape}")
    m: int = X.shape[1]
    dZ: Array = 2 * (Y_hat - Y) / m
    dw: Array = np.dot(X, dZ.T)
    db = np.sum(dZ)
    print("gradient:", dw.ravel(), db)
    return dw, db


def train(X: Array, Y: Array, learning_rate: float, n_iterations: int) -> tuple[Array, float, list[float]]:
    w: Array = np.zeros(shape=(X.shape[0], 1))
    b: float = 0.0
    costs: list[float] = [cost(X, Y, w, b)]
    for i in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w -= learning_rate * dw
        b -= learning_rate * db
        costs.append(cost(X, Y, w, b))
        if i % 100 == 0:
            print(f"Iteration {i}: {costs[-1]:.3f}")
    return w, b, costs


def least_squares(X: Array, Y: Array) -> tuple[Array, float]:
    if Y.shape != (1, X.shape[1]):
        raise ShapeError(f"{X.shape} {Y.shape}")
    A: Array = np.column_stack([np.ones(X.shape[1]), X.T])
    theta: Array = np.linalg.pinv(A) @ Y.T
    print("theta:", theta.ravel())
    return theta[1:], float(theta[0, 0])


houses = np.loadtxt("houses.csv", delimiter=",", skiprows=1)
print(train(houses[:, [0]].T, houses[:, [1]].T, 0.05, 10))
