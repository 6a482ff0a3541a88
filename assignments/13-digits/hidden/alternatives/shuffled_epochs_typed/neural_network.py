"""Type hints; batches walk through a shuffled order, and a new one when it is used up; prints."""
from __future__ import annotations

import gzip
from collections.abc import Callable, Sequence
from pathlib import Path

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


def softmax(z: Array) -> Array:
    log_sum = z.max() + np.log(np.exp(z - z.max()).sum())
    return np.exp(z - log_sum)


class IdxError(Exception):
    """A file that is no idx file, or no match for the other one."""


class NeuralNetwork:
    def __init__(
        self,
        structure: Sequence[int],
        n_iterations: int = 1000,
        eta: float = 0.01,
        output_activation_func: Activation = relu,
        hidden_activation_func: Activation = sigmoid,
        batch_size: int = 0,
        seed: int | None = None,
    ) -> None:
        self.structure = tuple(structure)
        self.n_iterations = n_iterations
        self.eta = eta
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        self.batch_size = batch_size
        self.generator = generator = np.random.default_rng(seed)
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
        if self.output_activation_func is softmax:
            delta = error
        else:
            slope = self.output_activation_func(self.weighted_sums[-1], derivative=True)
            delta = 2.0 * error * slope
        gradient = [np.outer(delta, self.activations[-2])]
        for layer in range(len(self.structure) - 2, 0, -1):
            delta = np.delete(self.weights[layer + 1].T @ delta, 0, axis=0)
            delta = delta * self.hidden_activation_func(self.weighted_sums[layer], derivative=True)
            gradient.insert(0, np.outer(delta, self.activations[layer - 1]))
        return gradient

    def _next_batch(self, m: int) -> list[int]:
        if self.batch_size == 0:
            return list(range(m))
        if len(self._order) < self.batch_size:
            self._order = self.generator.permutation(m).tolist()
        batch, self._order = self._order[: self.batch_size], self._order[self.batch_size :]
        return batch

    def train(self, training_data: list[tuple[Array, Array]]) -> list[float]:
        costs = []
        self._order: list[int] = []
        for _ in range(self.n_iterations):
            self._cost = 0.0
            chosen = self._next_batch(len(training_data))
            gradients = [self._gradient(*training_data[k]) for k in chosen]
            for layer, parts in enumerate(zip(*gradients), start=1):
                self.weights[layer] = self.weights[layer] - self.eta * np.mean(parts, axis=0)
            costs.append(self._cost / len(training_data))
        print("trained", self.n_iterations, "iterations, cost", costs[-1:])
        return costs


def _bytes_of(name: str) -> bytes:
    data = Path(name).read_bytes()
    return gzip.decompress(data) if Path(name).suffix == ".gz" else data


def load_idx(images: str, labels: str) -> tuple[Array, NDArray[np.int64]]:
    raw_images, raw_labels = _bytes_of(images), _bytes_of(labels)
    if raw_images[:4] != b"\x00\x00\x08\x03" or raw_labels[:4] != b"\x00\x00\x08\x01":
        raise IdxError("wrong magic number")
    header = np.frombuffer(raw_images[:16], dtype=np.dtype("uint32").newbyteorder(">"))
    m, rows, columns = (int(number) for number in header[1:])
    y = np.array(list(raw_labels[8:]), dtype=np.int64)
    X = np.array(list(raw_images[16:]), dtype=np.float64).reshape(m, rows * columns)
    if y.shape != (m,) or int.from_bytes(raw_labels[4:8], "big") != m:
        raise IdxError("images and labels do not match")
    print("read", m, "images")
    return np.ascontiguousarray((X / 255.0).T), y


def as_training_data(X: Array, y: NDArray[np.int64], n_classes: int) -> list[tuple[Array, Array]]:
    pairs = []
    for column, label in zip(X.T, y, strict=True):
        hot = np.zeros(n_classes)
        hot[label] = 1.0
        pairs.append((column[:, np.newaxis], hot[:, np.newaxis]))
    return pairs


def accuracy(network: NeuralNetwork, X: Array, y: NDArray[np.int64]) -> float:
    hits = 0
    for column, label in zip(X.T, y, strict=True):
        hits += int(np.argmax(network.predict(column[:, None])) == label)
    print("accuracy", hits / y.size)
    return hits / y.size


def n_parameters(structure: Sequence[int]) -> int:
    total = 0
    for before, after in zip(structure, structure[1:]):
        total += (before + 1) * after
    print("parameters", total)
    return total


def batch_normalise(Z: Array, gamma: Array, beta: Array, epsilon: float = 1e-5) -> Array:
    expected = (Z.shape[0], 1)
    if gamma.shape != expected or beta.shape != expected:
        raise IdxError("gamma, beta")
    normal = ((Z.T - Z.mean(axis=1)) / np.sqrt(Z.var(axis=1) + epsilon)).T
    return normal * gamma + beta


def dropout(a: Array, p: float, rng: np.random.Generator) -> Array:
    if not 0.0 <= p < 1.0:
        raise IdxError("p")
    mask = rng.choice([0.0, 1.0 / (1.0 - p)], size=a.shape, p=[p, 1.0 - p])
    return a * mask


if __name__ == "__main__":
    net = NeuralNetwork([3, 4, 1])
    print(net.predict(np.ones((3, 1))))
