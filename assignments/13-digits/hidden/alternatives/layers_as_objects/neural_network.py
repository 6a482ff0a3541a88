"""Each layer is an object; a class draws the batches; the lists asked for are properties."""
import gzip
import random

import numpy as np


def relu(z, derivative=False):
    return 1.0 * (z > 0) if derivative else z * (z > 0)


def sigmoid(z, derivative=False):
    z = np.clip(z, -700, 700)
    power = np.exp(z)
    return power / (1 + power) / (1 + power) if derivative else power / (1 + power)


def identity(z, derivative=False):
    if derivative:
        return np.ones(np.shape(z), dtype=int)
    return z


def softmax(z):
    return np.exp(z - np.logaddexp.reduce(z, axis=0))


class Batches:
    """The examples of one iteration after the other."""

    def __init__(self, data, size):
        self.data, self.size = data, size

    def draw(self):
        if self.size == 0:
            return self.data
        indices = set()
        while len(indices) < self.size:
            indices.add(random.randrange(len(self.data)))
        return [self.data[k] for k in indices]


class ShapeError(ValueError):
    pass


class Layer:
    def __init__(self, size, last, function):
        self.size = size
        self.last = last
        self.function = function
        self.z = np.zeros((size, 1))
        self.gradient = None

    def full(self):
        a = np.array(self.function(self.z), dtype=float)
        return a if self.last else np.r_[np.ones((1, 1)), a]


class NeuralNetwork:
    def __init__(self, structure, n_iterations=1000, eta=0.01, output_activation_func=relu,
                 hidden_activation_func=sigmoid, batch_size=0):
        self.batch_size = batch_size
        self.classifies = output_activation_func is softmax
        self.n_iterations, self.eta = n_iterations, eta
        top = len(structure) - 1
        self.layers = [Layer(structure[0], False, identity)]
        self.layers += [Layer(n, False, hidden_activation_func) for n in structure[1:-1]]
        self.layers += [Layer(structure[top], True, output_activation_func)]
        self._weights = [0] + [
            np.random.standard_normal((n, k + 1)) * np.sqrt(2.0) / np.sqrt(k)
            for k, n in zip(structure[:-1], structure[1:])
        ]

    @property
    def structure(self):
        return [layer.size for layer in self.layers]

    @property
    def weights(self):
        return self._weights

    @weights.setter
    def weights(self, value):
        self._weights = list(value)

    @property
    def activations(self):
        return [layer.full() for layer in self.layers]

    @property
    def weighted_sums(self):
        return [layer.z for layer in self.layers]

    def predict(self, X):
        self._check(X, self.layers[0])
        self.layers[0].z = np.array(X, dtype=float)
        for before, layer, W in zip(self.layers, self.layers[1:], self.weights[1:]):
            layer.z = np.einsum("jk,kl->jl", W, before.full())
        return self.layers[-1].full()

    @staticmethod
    def _check(column, layer):
        if np.shape(column) != (layer.size, 1):
            raise ShapeError("column of length %d expected" % layer.size)

    def _backward(self, number, slope, scale):
        """Add this example's gradient; slope is dC/da of the layer, without bias neuron."""
        if number == 0:
            return
        layer = self.layers[number]
        if layer.last and self.classifies:
            delta = slope / 2
        else:
            delta = slope * layer.function(layer.z, derivative=True)
        layer.gradient = layer.gradient + scale * delta * self.layers[number - 1].full().T
        self._backward(number - 1, self.weights[number][:, 1:].T @ delta, scale)

    def train(self, training_data):
        batches = Batches(training_data, self.batch_size)
        for step in range(self.n_iterations):
            for layer in self.layers:
                layer.gradient = 0.0
            batch = batches.draw()
            m = len(batch)
            for X, Y in batch:
                self._check(Y, self.layers[-1])
                self._backward(len(self.layers) - 1, 2 * (self.predict(X) - Y), 1 / m)
            for number in range(1, len(self.layers)):
                self.weights[number] = self.weights[number] - self.eta * self.layers[number].gradient


class IdxFile:
    """The bytes of an idx file, read one after the other."""

    def __init__(self, name, axes):
        opened = gzip.open if str(name).lower().endswith(".gz") else open
        with opened(name, "rb") as file:
            self.rest = memoryview(file.read())
        if list(self.take(4)) != [0, 0, 8, axes]:
            raise ShapeError("%s is no idx file with %d axes" % (name, axes))
        self.shape = tuple(int.from_bytes(self.take(4), "big") for _ in range(axes))
        self.values = np.array(self.rest, dtype=np.uint8).reshape(self.shape)

    def take(self, count):
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken


def load_idx(images, labels):
    images, labels = IdxFile(images, 3), IdxFile(labels, 1)
    if images.shape[0] != labels.shape[0]:
        raise ShapeError("as many labels as images, please")
    X = np.stack([image.reshape(-1) for image in images.values], axis=1)
    return X * (1 / 255), labels.values.astype(np.int16)


class Example(tuple):
    """A pair that knows its names."""

    X = property(lambda self: self[0])
    Y = property(lambda self: self[1])


def as_training_data(X, y, n_classes):
    if X.shape[1] != len(y):
        raise ShapeError("as many labels as columns, please")
    return [
        Example((X[:, k].reshape(-1, 1), np.eye(n_classes)[int(label)].reshape(-1, 1)))
        for k, label in enumerate(y)
    ]


def accuracy(network, X, y):
    if X.shape[1] != len(y):
        raise ShapeError("as many labels as columns, please")
    right = [np.argmax(network.predict(X[:, k].reshape(-1, 1))) == y[k] for k in range(len(y))]
    return np.mean(right, dtype=np.float64)


def n_parameters(structure):
    return sum(matrix.size for matrix in NeuralNetwork(structure=structure).weights[1:])


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if {gamma.shape, beta.shape} != {(len(Z), 1)}:
        raise ShapeError("one entry for each row, please")
    m = Z.shape[1]
    centred = Z @ (np.eye(m) - np.ones((m, m)) / m)
    power = np.einsum("ij,ij->i", centred, centred)[:, None] / m
    return np.divide(gamma * centred, np.sqrt(power + epsilon)) + beta


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ShapeError("no probability")
    return np.where(rng.random(a.shape) < p, 0.0, a / (1 - p))
