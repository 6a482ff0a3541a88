"""Type hints, exceptions of its own, dict subclass for the parameters; costs as an array."""
from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Array = NDArray[np.float64]


class ShapeMismatch(Exception):
    """Two arrays do not belong together."""


@dataclass
class Layer:
    W: Array
    b: Array

    def weighted_sum(self, A: Array) -> Array:
        if A.ndim != 2 or A.shape[0] != self.W.shape[1]:
            raise ShapeMismatch(f"{self.W.shape} @ {A.shape}")
        return self.W @ A + self.b


def _same(a: Array, b: Array) -> None:
    if a.shape != b.shape:
        raise ShapeMismatch(f"{a.shape} != {b.shape}")


def initialise(n_x: int, n_h: int, n_y: int, rng: Generator) -> OrderedDict[str, Array]:
    p: OrderedDict[str, Array] = OrderedDict()
    p["W2"] = rng.standard_normal((n_y, n_h)) * np.sqrt(1.0 / n_h)
    p["b2"] = np.zeros((n_y, 1), dtype=np.float64)
    p["W1"] = rng.standard_normal((n_h, n_x)) * np.sqrt(1.0 / n_x)
    p["b1"] = np.zeros((n_h, 1), dtype=np.float64)
    return p


def relu_backward(dA: Array, Z: Array) -> Array:
    _same(dA, Z)
    return dA * np.heaviside(Z, 0.5)


def _logistic(z: Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * z))


def forward(X: Array, parameters: dict[str, Array]) -> tuple[Array, dict[str, Array]]:
    hidden = Layer(parameters["W1"], parameters["b1"])
    output = Layer(parameters["W2"], parameters["b2"])
    Z1 = hidden.weighted_sum(X)
    A1 = np.where(Z1 > 0, Z1, 0)
    Z2 = output.weighted_sum(A1)
    A2 = _logistic(Z2)
    return A2, dict(Z1=Z1, A1=A1, Z2=Z2, A2=A2)


def cost(A2: Array, Y: Array) -> np.ndarray:
    _same(A2, Y)
    right = np.clip(Y * A2 + (1 - Y) * (1 - A2), 1e-15, 1.0)
    return np.array(-np.log(right).sum(axis=0).mean())


def backward(
    parameters: dict[str, Array], cache: dict[str, Array], X: Array, Y: Array
) -> dict[str, Array]:
    _same(cache["A2"], Y)
    if X.shape[1] != Y.shape[1]:
        raise ShapeMismatch("columns of X and Y")
    d: dict[str, Array] = {}
    d["dZ2"] = cache["A2"] - Y
    d["dA1"] = (d["dZ2"].T @ parameters["W2"]).T
    d["dZ1"] = relu_backward(d["dA1"], cache["Z1"])
    d["dX"] = (d["dZ1"].T @ parameters["W1"]).T
    for layer, below in (("2", cache["A1"]), ("1", X)):
        dZ = d["dZ" + layer]
        d["dW" + layer] = (below @ dZ.T).T / dZ.shape[1]
        d["db" + layer] = dZ.mean(axis=1).reshape(-1, 1)
    return d


def update(
    parameters: dict[str, Array], gradients: dict[str, Array], learning_rate: float
) -> dict[str, Array]:
    for name, value in parameters.items():
        _same(value, gradients[f"d{name}"])
    return {
        name: np.subtract(value, np.multiply(learning_rate, gradients[f"d{name}"]))
        for name, value in parameters.items()
    }


def train(
    X: Array, Y: Array, n_h: int, learning_rate: float, n_iterations: int, rng: Generator
) -> tuple[dict[str, Array], np.ndarray]:
    parameters = initialise(X.shape[0], n_h, Y.shape[0], rng)
    costs = np.empty(n_iterations + 1)
    for step in range(n_iterations + 1):
        A2, cache = forward(X, parameters)
        costs[step] = cost(A2, Y)
        if step == n_iterations:
            break
        parameters = update(parameters, backward(parameters, cache, X, Y), learning_rate)
    return parameters, costs


def predict(X: Array, parameters: dict[str, Array]) -> NDArray[np.int64]:
    return np.rint(np.floor(forward(X, parameters)[0] + 0.5)).astype(np.int64)


if __name__ == "__main__":
    print(train(np.eye(2), np.array([[0, 1]]), 3, 0.5, 10, np.random.default_rng()))


def to_vector(parameters: dict[str, Array]) -> Array:
    return np.r_[tuple(parameters[name].flatten() for name in ("W1", "b1", "W2", "b2"))]


def from_vector(theta: Array, n_x: int, n_h: int, n_y: int) -> OrderedDict[str, Array]:
    hidden, output = n_h * (n_x + 1), n_y * (n_h + 1)
    if theta.shape != (hidden + output,):
        raise ShapeMismatch(theta.shape)
    first, second = theta[:hidden], theta[hidden:]
    parameters: OrderedDict[str, Array] = OrderedDict()
    parameters["b2"] = second[-n_y:, np.newaxis]
    parameters["W2"] = second[:-n_y].reshape(n_y, n_h)
    parameters["b1"] = first[-n_h:, np.newaxis]
    parameters["W1"] = first[:-n_h].reshape(n_h, n_x)
    return parameters


def dz_da(W: Array, layout: str) -> Array:
    match layout:
        case "numerator":
            return W
        case "denominator":
            return W.transpose()
    raise KeyError(layout)


def dz_dw(a: Array, t: int) -> Array:
    if a.shape != (a.size, 1):
        raise ShapeMismatch(a.shape)
    return np.kron(np.eye(t), a.T).reshape(t, t, a.size)
