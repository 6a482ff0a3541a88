"""Typed and talkative; draws the examples in a random order and corrects after each of them."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Activation = Callable[[Array], Array]


def _extended(w: Array, X: Array) -> Array:
    X = np.atleast_2d(X.T).T
    return np.insert(X, 0, 1.0, axis=0)


def weighted_sum(x: Array, w: Array) -> np.float64:
    print("weighted_sum", x, w)
    result: np.float64 = np.inner(np.r_[1.0, x], w)
    return result


def perceptron(x: Array, w: Array, activation: Activation) -> Array:
    z = weighted_sum(x, w)
    y = activation(z)
    print("z =", z, "y =", y)
    return np.asarray(y)


def rowwise(W: Array, X: Array, activation: Activation) -> Array:
    if not (W.ndim == X.ndim == 2 and len(W) == len(X) and W.shape[1] == X.shape[1]):
        raise ValueError(f"{W.shape} != {X.shape}")
    return activation(np.add.reduce(np.multiply(W, X), axis=-1))


def layer(W: Array, x: Array, activation: Activation) -> Array:
    if x.shape != (W.shape[1] - 1,):
        raise ValueError(f"{x.shape} does not fit {W.shape}")
    z: Array = W @ np.r_[1.0, x]
    return activation(z)


def layer_batch(W: Array, X: Array, activation: Activation) -> Array:
    if X.shape[0] != W.shape[1] - 1:
        raise ValueError(f"{X.shape} does not fit {W.shape}")
    return activation((X.T @ W[:, 1:].T + W[:, 0]).T)


def fit_perceptron(X: Array, y: Array, learning_rate: float, max_epochs: int) -> Array:
    if X.shape[1] != y.shape[0]:
        raise ValueError("X and y do not fit")
    inputs = _extended(y, X)
    w: Array = np.full(X.shape[0] + 1, 1 / 2)
    generator = np.random.default_rng()
    for epoch in range(max_epochs):
        for j in generator.permutation(y.size):
            fires = float(inputs[:, j] @ w > 0)
            w = w + learning_rate * (y[j] - fires) * inputs[:, j]
        if np.array_equal((w @ inputs > 0).astype(float), y):
            print("done after", epoch + 1, "epochs")
            return w
    print("gave up")
    return w
