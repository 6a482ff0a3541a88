"""Type hints, named and compressed arrays with a format number, an exception class of its own."""
from __future__ import annotations

import os
import zipfile
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


class NotANetwork(RuntimeError):
    """A file that holds no network."""

    def __init__(self, filename: str, why: str) -> None:
        super().__init__()
        self.filename, self.why = filename, why

    def __str__(self) -> str:
        return f"{self.filename}: {self.why}"


FORMAT = 3


class NeuralNetwork:
    def __init__(
        self,
        structure: Sequence[int] | None = None,
        n_iterations: int = 1000,
        eta: float = 0.01,
        output_activation_func: Activation = relu,
        hidden_activation_func: Activation = sigmoid,
        seed: int | None = None,
    ) -> None:
        self.structure: tuple[int, ...] = tuple(structure or ())
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

    def save_to_file(self, filename: str | os.PathLike[str]) -> str:
        named = {f"layer {number}": W for number, W in enumerate(self.weights) if number}
        np.savez_compressed(
            filename, format=FORMAT, structure=np.asarray(self.structure), **named,
            names=np.array([self.output_activation_func.__name__]),
        )
        print("saved", filename)
        return str(filename)

    def load_from_file(self, filename: str | os.PathLike[str]) -> NeuralNetwork:
        try:
            with np.load(filename) as file:
                entries = dict(file.items())
        except (OSError, EOFError, ValueError, TypeError, zipfile.BadZipFile) as error:
            raise NotANetwork(str(filename), str(error) or "unreadable") from error
        if "format" not in entries or entries["format"] != FORMAT:
            raise NotANetwork(str(filename), "another format")
        structure = tuple(int(n) for n in entries["structure"])
        weights = [np.zeros((0, 0))]
        for number, shape in enumerate(zip(structure[1:], structure[:-1]), start=1):
            W = entries.get(f"layer {number}")
            if W is None or W.shape != (shape[0], shape[1] + 1) or W.dtype != np.float64:
                raise NotANetwork(str(filename), f"layer {number} does not fit")
            weights.append(W)
        if len(weights) < 2:
            raise NotANetwork(str(filename), "no layers")
        self.structure, self.weights = structure, weights
        self.activations = [np.ones((n + (n_out is not None), 1))
                            for n, n_out in zip(structure, [*structure[1:], None])]
        self.weighted_sums = [np.zeros((n, 1)) for n in structure]
        print("loaded", structure)
        return self


def train_digits(X: Array, y: NDArray[np.int64], filename: str) -> NDArray[np.int64]:
    generator = np.random.default_rng()
    network = NeuralNetwork([X.shape[0], 30, 10], 1, 2.5, sigmoid, sigmoid)
    hot = (np.arange(10)[:, None] == y).astype(float)
    for epoch in range(20):
        order = generator.permutation(len(y))
        for start in range(0, len(y), 15):
            part = order[start : start + 15]
            network.train([(X[:, k : k + 1], hot[:, k : k + 1]) for k in part])
    network.save_to_file(filename)
    return _read(network, X)


def _read(network: NeuralNetwork, X: Array) -> NDArray[np.int64]:
    return np.argmax(np.hstack([network.predict(x[:, None]) for x in X.T]), axis=0)


def read_digits(filename: str, X: Array) -> NDArray[np.int64]:
    return _read(NeuralNetwork(None, 1, 0.1, sigmoid, sigmoid).load_from_file(filename), X)


if __name__ == "__main__":
    NeuralNetwork([3, 4, 1]).save_to_file("mine.npz")
    print(NeuralNetwork().load_from_file("mine.npz").predict(np.ones((3, 1))))
