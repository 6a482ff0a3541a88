"""Type hints, a Generator with a fixed seed, the bias added instead of a bias neuron, prints."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Activation = Callable[..., Array]


def relu(z: Array, derivative: bool = False) -> Array:
    if derivative:
        return np.sign(np.maximum(z, 0.0))
    return np.where(np.less(z, 0.0), 0.0, z)


def sigmoid(z: Array, derivative: bool = False) -> Array:
    value = np.exp(-np.logaddexp(0.0, -np.asarray(z, dtype=np.float64)))
    return value * (1.0 - value) if derivative else value


def identity(z: Array, derivative: bool = False) -> Array:
    return np.ones(np.shape(z)) if derivative else np.array(z, dtype=np.float64)


class NeuralNetwork:
    """Weights are read as bias column and matrix; the full columns are stored afterwards."""

    def __init__(
        self,
        structure: Sequence[int],
        output_activation_func: Activation = relu,
        hidden_activation_func: Activation = sigmoid,
        *,
        seed: int = 17,
    ) -> None:
        if len(structure) < 2:
            raise ValueError("at least two layers")
        self.structure = tuple(structure)
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        rng = np.random.default_rng(seed)
        self.weights: list[Array] = [np.zeros(0)]
        for n_in, n_out in zip(self.structure[:-1], self.structure[1:]):
            self.weights.append(rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_out, n_in + 1)))
        self.weighted_sums: list[Array] = []
        self.activations: list[Array] = []
        print("network", self.structure, "made")

    def _forward(self, a: Array, numbered: tuple[int, Array]) -> Array:
        number, W = numbered
        bias, matrix = W[:, :1], W[:, 1:]
        z = matrix @ a + bias
        self.weighted_sums.append(z)
        if number == len(self.structure) - 1:
            result = self.output_activation_func(z)
            self.activations.append(result)
        else:
            result = self.hidden_activation_func(z)
            self.activations.append(np.insert(result, 0, 1.0, axis=0))
        return result

    def predict(self, X: Array) -> Array:
        expected = (self.structure[0], 1)
        if np.shape(X) != expected:
            raise TypeError(f"expected {expected}, got {np.shape(X)}")
        start = np.array(X, dtype=np.float64)
        self.weighted_sums = [start]
        self.activations = [np.insert(start, 0, 1.0, axis=0)]
        result = reduce(self._forward, enumerate(self.weights[1:], start=1), start)
        print("prediction", result.ravel())
        return result.copy()


def transpose(W: Array) -> Array:
    """One row after the other becomes a column."""
    if W.ndim != 2:
        raise TypeError("two axes are expected")
    return np.column_stack([row for row in W])


def matrix_product(A: Array, B: Array) -> Array:
    if A.ndim != 2 or B.ndim != 2 or A.shape[1] != B.shape[0]:
        raise TypeError(f"{A.shape} times {B.shape}")
    flipped = transpose(B)
    return np.array([[float(np.sum(row * column)) for column in flipped] for row in A])
