"""Type hints, weights from a Generator, bias column zero, a history of the cost, prints."""
from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Activation = Callable[..., Array]

print("loading the network ...")


def relu(z: Array, derivative: bool = False) -> Array:
    return (np.asarray(z) > 0).astype(float) if derivative else np.maximum(0.0, z)


def sigmoid(z: Array, derivative: bool = False) -> Array:
    with np.errstate(over="ignore"):
        value = 1.0 / (1.0 + np.exp(-np.asarray(z, dtype=float)))
    return value * (1.0 - value) if derivative else value


def identity(z: Array, derivative: bool = False) -> Array:
    return np.full(np.shape(z), 1.0) if derivative else np.array(z, dtype=float)


class NeuralNetwork:
    def __init__(
        self,
        structure: Sequence[int],
        n_iterations: int = 1000,
        eta: float = 0.01,
        output_activation_func: Activation = relu,
        hidden_activation_func: Activation = sigmoid,
        seed: int | None = None,
    ) -> None:
        self.structure = tuple(structure)
        self.n_iterations = n_iterations
        self.eta = eta
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        generator = np.random.default_rng(seed)
        self.weights: list[Array] = [np.zeros((0, 0))]
        self.activations: list[Array] = []
        self.weighted_sums: list[Array] = []
        for n_in, n_out in zip(self.structure[:-1], self.structure[1:]):
            W = generator.normal(scale=np.sqrt(2.0 / n_in), size=(n_out, n_in + 1))
            W[:, 0] = 0.0
            self.weights.append(W)

    def predict(self, X: Array) -> Array:
        expected = (self.structure[0], 1)
        if np.shape(X) != expected:
            raise ValueError(f"expected {expected}, got {np.shape(X)}")
        a = np.array(X, dtype=float)
        activations, weighted_sums = [], [a.copy()]
        for W in self.weights[1:]:
            a = np.insert(a, 0, 1.0, axis=0)
            activations.append(a)
            z = W.dot(a)
            weighted_sums.append(z)
            final = len(weighted_sums) == len(self.structure)
            a = (self.output_activation_func if final else self.hidden_activation_func)(z)
        activations.append(a)
        self.activations, self.weighted_sums = activations, weighted_sums
        return a.copy()

    def _gradient(self, X: Array, Y: Array) -> list[Array]:
        if np.shape(Y) != (self.structure[-1], 1):
            raise ValueError("wrong expected output")
        error = self.predict(X) - Y
        self._cost += float(np.sum(error**2))
        delta = 2.0 * error * self.output_activation_func(self.weighted_sums[-1], derivative=True)
        gradient = [np.outer(delta, self.activations[-2])]
        for layer in range(len(self.structure) - 2, 0, -1):
            delta = np.delete(self.weights[layer + 1].T @ delta, 0, axis=0)
            delta = delta * self.hidden_activation_func(self.weighted_sums[layer], derivative=True)
            gradient.insert(0, np.outer(delta, self.activations[layer - 1]))
        return gradient

    def train(self, training_data: list[tuple[Array, Array]]) -> list[float]:
        costs = []
        for _ in range(self.n_iterations):
            self._cost = 0.0
            gradients = [self._gradient(X, Y) for X, Y in training_data]
            for layer, parts in enumerate(zip(*gradients), start=1):
                self.weights[layer] = self.weights[layer] - self.eta * np.mean(parts, axis=0)
            costs.append(self._cost / len(training_data))
        print("trained", self.n_iterations, "iterations, cost", costs[-1:])
        return costs


def binary_data(bits: int, held_back: int) -> list[tuple[np.ndarray, np.ndarray]]:
    if not held_back in range(1 << bits):
        raise ValueError(f"{held_back} has more than {bits} digits")
    print(f"{2 ** bits - 1} training examples")
    return [
        (np.array([[n >> k & 1] for k in reversed(range(bits))]), np.array([[n]]))
        for n in range(1 << bits)
        if n != held_back
    ]


if __name__ == "__main__":
    net = NeuralNetwork([3, 4, 1])
    print(net.predict(np.ones((3, 1))))
