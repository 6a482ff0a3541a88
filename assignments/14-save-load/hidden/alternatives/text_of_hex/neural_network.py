"""Each layer is an object, lists are properties; the file is a text of hexadecimal numbers."""
import json

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


class ShapeError(ValueError):
    pass


class FormatError(Exception):
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
    def __init__(self, structure=None, n_iterations=1000, eta=0.01, output_activation_func=relu,
                 hidden_activation_func=sigmoid):
        self.n_iterations, self.eta = n_iterations, eta
        self.functions = hidden_activation_func, output_activation_func
        self.layers, self._weights = [], [0]
        if structure:
            self._grow(structure)
            self._weights += [
                np.random.standard_normal((n, k + 1)) * np.sqrt(2.0) / np.sqrt(k)
                for k, n in zip(structure[:-1], structure[1:])
            ]

    def _grow(self, structure):
        hidden, output = self.functions
        self.layers = [Layer(structure[0], False, identity)]
        self.layers += [Layer(n, False, hidden) for n in structure[1:-1]]
        self.layers += [Layer(structure[-1], True, output)]

    def save_to_file(self, filename):
        numbers = [[[float(w).hex() for w in row] for row in W] for W in self.weights[1:]]
        with open(filename, "w", encoding="ascii") as file:
            json.dump({"kind": "network", "weights": numbers}, file)

    def load_from_file(self, filename):
        with open(filename, encoding="ascii") as file:
            content = json.load(file)
        if not isinstance(content, dict) or content.get("kind") != "network":
            raise FormatError("%s holds no network" % filename)
        weights, structure = [0], None
        for rows in content["weights"]:
            W = np.array([[float.fromhex(w) for w in row] for row in rows])
            n_out, n_in = W.shape
            structure = structure or [n_in - 1]
            if n_in - 1 != structure[-1]:
                raise FormatError("layer %d of %s does not fit" % (len(weights), filename))
            weights.append(W)
            structure.append(n_out)
        if structure is None:
            raise FormatError("%s is empty" % filename)
        self._weights = weights
        self._grow(structure)

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
        delta = slope * layer.function(layer.z, derivative=True)
        layer.gradient = layer.gradient + scale * delta * self.layers[number - 1].full().T
        self._backward(number - 1, self.weights[number][:, 1:].T @ delta, scale)

    def train(self, training_data):
        m = len(training_data)
        for step in range(self.n_iterations):
            for layer in self.layers:
                layer.gradient = 0.0
            for X, Y in training_data:
                self._check(Y, self.layers[-1])
                self._backward(len(self.layers) - 1, 2 * (self.predict(X) - Y), 1 / m)
            for number in range(1, len(self.layers)):
                self.weights[number] = self.weights[number] - self.eta * self.layers[number].gradient


def train_digits(X, y, filename):
    network = NeuralNetwork([len(X), 12, 10], 2, 1.5, sigmoid, sigmoid)
    labels = []
    for digit in y:
        hot = np.zeros((10, 1))
        hot[digit] = 1
        labels.append(hot)
    data = [(X[:, k].reshape(-1, 1), labels[k]) for k in range(len(y))]
    for _ in range(300):
        network.train([data[k] for k in np.random.choice(len(y), 20)])
    network.save_to_file(filename)
    return read_digits(filename, X)


def read_digits(filename, X):
    network = NeuralNetwork(None, 1, 1.0, sigmoid, sigmoid)
    network.load_from_file(filename)
    digits = []
    for x in X.T:
        digits.append(int(np.argmax(network.predict(x.reshape(-1, 1)))))
    return np.array(digits, dtype=np.int8)
