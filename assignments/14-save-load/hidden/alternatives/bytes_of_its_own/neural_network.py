"""A binary format of its own: a mark, a checksum, the sizes, and the numbers as they lie in memory."""
import os
import struct
import zlib

import numpy as np


def relu(z, derivative=False):
    return np.where(np.greater(z, 0), z * 0 + 1.0, 0.0) if derivative else np.fmax(z, 0)


def sigmoid(z, derivative=False):
    a = np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
    return a * np.exp(-np.logaddexp(0, z)) if derivative else a


def identity(z, derivative=False):
    return z if not derivative else np.ones(np.shape(z))


MARK = b"NEURONS1"


class DamagedFile(OSError):
    """Not a file of save_to_file, or not all of it."""


class NeuralNetwork:
    def __init__(self, structure=None, n_iterations=1000, eta=0.01, output_activation_func=relu,
                 hidden_activation_func=sigmoid):
        self.n_iterations, self.eta = n_iterations, eta
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        self.structure = structure
        if structure is not None:
            self.weights = [None] + [
                np.random.normal(0, np.sqrt(2 / n), (k, n + 1))
                for n, k in zip(structure[:-1], structure[1:])
            ]
            self.weighted_sums = [np.zeros((n, 1)) for n in structure]
            self.activations = [np.zeros((n + 1, 1)) for n in structure]
            self.activations[-1] = np.zeros((structure[-1], 1))

    def save_to_file(self, filename):
        sizes = [len(self.structure), *self.structure]
        body = struct.pack(f"<{len(sizes)}q", *sizes)
        body += b"".join(np.asarray(W, dtype="<f8").tobytes() for W in self.weights[1:])
        with open(filename + ".part", "wb") as file:
            file.write(MARK + struct.pack("<QQ", len(body), zlib.crc32(body)) + body)
        os.replace(filename + ".part", filename)

    def load_from_file(self, filename):
        with open(filename, "rb") as file:
            head, body = file.read(24), file.read()
        if head[:8] != MARK or head[8:] != struct.pack("<QQ", len(body), zlib.crc32(body)):
            raise DamagedFile(f"{filename}: damaged, or no network")
        (count,) = struct.unpack_from("<q", body)
        structure = list(struct.unpack_from(f"<{count}q", body, 8))
        numbers = np.frombuffer(body, "<f8", offset=8 * (count + 1))
        sizes = [k * (n + 1) for n, k in zip(structure[:-1], structure[1:])]
        if len(numbers) != sum(sizes):
            raise DamagedFile(f"{filename}: {len(numbers)} weights for the structure {structure}")
        pieces = np.split(numbers, np.cumsum(sizes)[:-1])
        shapes = zip(structure[1:], structure[:-1])
        read = NeuralNetwork(structure)
        read.weights[1:] = [p.reshape(k, n + 1).copy() for p, (k, n) in zip(pieces, shapes)]
        for name in ("structure", "weights", "weighted_sums", "activations"):
            setattr(self, name, getattr(read, name))

    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X does not fit the input layer")
        a = np.asarray(X, dtype=float)
        for layer, W in enumerate(self.weights):
            if layer > 0:
                z = W @ self.activations[layer - 1]
                last = layer == len(self.weights) - 1
                a = (self.output_activation_func if last else self.hidden_activation_func)(z)
                self.weighted_sums[layer] = z
            bias = 0 if layer == len(self.weights) - 1 else 1
            self.activations[layer] = np.vstack([np.ones((bias, 1)), a])
        return 1.0 * a

    def train(self, training_data):
        for _ in range(self.n_iterations):
            change = [0.0 for _ in self.weights]
            for X, Y in training_data:
                slope = 2 * (self.predict(X) - self._column(Y))
                functions = {len(self.weights) - 1: self.output_activation_func}
                for layer in range(len(self.weights) - 1, 0, -1):
                    function = functions.get(layer, self.hidden_activation_func)
                    delta = slope * function(self.weighted_sums[layer], derivative=True)
                    change[layer] = change[layer] + delta @ self.activations[layer - 1].T
                    slope = (self.weights[layer].T @ delta)[1:]
            for layer in range(1, len(self.weights)):
                self.weights[layer] -= self.eta * change[layer] / len(training_data)

    def _column(self, Y):
        if np.shape(Y) != (self.structure[-1], 1):
            raise ValueError("Y does not fit the output layer")
        return Y


def train_digits(X, y, filename):
    network = NeuralNetwork([len(X), 24, 10], 1, 1.5, sigmoid, sigmoid)
    labels = []
    for digit in y:
        hot = np.zeros((10, 1))
        hot[digit] = 1
        labels.append(hot)
    data = [(X[:, k].reshape(-1, 1), labels[k]) for k in range(len(y))]
    for _ in range(500):
        network.train([data[k] for k in np.random.randint(0, len(y), 12)])
    network.save_to_file(filename)
    return read_digits(filename, X)


def read_digits(filename, X):
    network = NeuralNetwork(None, 1, 1.0, sigmoid, sigmoid)
    network.load_from_file(filename)
    digits = []
    for x in X.T:
        digits.append(int(np.argmax(network.predict(x.reshape(-1, 1)))))
    return np.array(digits)
