# Alles mit Schleifen; in der Datei steht ein Array hinter dem anderen, die Anzahl zuerst.
import math

import numpy as np


class WrongShape(Exception):
    """Raised for inputs and outputs that do not fit the network."""


def relu(z, derivative=False):
    if derivative:
        return np.where(np.asarray(z) >= 0, 1, 0)
    return np.where(np.asarray(z) > 0, z, 0)


def _sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def sigmoid(z, derivative=False):
    if np.ndim(z) == 0:
        s = _sigmoid(float(z))
        return s * (1 - s) if derivative else s
    result = np.zeros(z.shape)
    for index in np.ndindex(*z.shape):
        s = _sigmoid(float(z[index]))
        result[index] = s * (1 - s) if derivative else s
    return result


def identity(z, derivative=False):
    if derivative:
        return z * 0 + 1
    return z


class NeuralNetwork:
    def __init__(self, structure=(), n_iterations=1000, eta=0.01, output_activation_func=relu,
                 hidden_activation_func=sigmoid):
        self.structure = structure
        self.n_iterations = n_iterations
        self.eta = eta
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        self.weights = [np.array([])]
        self.new_layers()
        for l in range(1, len(structure)):
            W = np.zeros((structure[l], structure[l - 1] + 1))
            for j in range(W.shape[0]):
                for k in range(W.shape[1]):
                    W[j, k] = np.random.randn() * math.sqrt(2 / W.shape[1])
            self.weights.append(W)

    def new_layers(self):
        self.activations = []
        self.weighted_sums = []
        for l in range(len(self.structure)):
            self.weighted_sums.append(np.zeros((self.structure[l], 1)))
            bias = 0 if l == len(self.structure) - 1 else 1
            self.activations.append(np.ones((self.structure[l] + bias, 1)))

    def save_to_file(self, filename):
        file = open(filename, "wb")
        np.save(file, len(self.structure))
        for l in range(len(self.structure)):
            np.save(file, self.structure[l])
        for l in range(1, len(self.structure)):
            for j in range(self.structure[l]):
                np.save(file, self.weights[l][j])  # neuron by neuron
        file.close()
        return True

    def load_from_file(self, filename):
        file = open(filename, "rb")
        try:
            count = int(np.load(file))
            structure = []
            for l in range(count):
                structure.append(int(np.load(file)))
            weights = [np.array([])]
            for l in range(1, count):
                W = np.zeros((structure[l], structure[l - 1] + 1))
                for j in range(structure[l]):
                    row = np.load(file)
                    if row.shape != (structure[l - 1] + 1,):
                        raise WrongShape("neuron %d of layer %d in %s" % (j, l, filename))
                    for k in range(len(row)):
                        W[j, k] = row[k]
                weights.append(W)
            if file.read(1):
                raise WrongShape("more in %s than a network" % filename)
        finally:
            file.close()
        if count < 2:
            raise WrongShape("no network in %s" % filename)
        self.structure = structure
        self.weights = weights
        self.new_layers()
        return True

    def predict(self, X):
        if not hasattr(X, "shape") or X.shape != (self.structure[0], 1):
            raise WrongShape("input")
        for k in range(self.structure[0]):
            self.activations[0][k + 1, 0] = X[k, 0]
        last = len(self.structure) - 1
        for l in range(1, last + 1):
            for j in range(self.structure[l]):
                total = 0.0
                for k in range(self.structure[l - 1] + 1):
                    total += self.weights[l][j, k] * self.activations[l - 1][k, 0]
                self.weighted_sums[l][j, 0] = total
            if l < last:
                self.activations[l][1:] = self.hidden_activation_func(self.weighted_sums[l])
            else:
                self.activations[l][:] = self.output_activation_func(self.weighted_sums[l])
        return self.activations[last].copy()

    def train(self, training_data):
        last = len(self.structure) - 1
        for iteration in range(self.n_iterations):
            steps = {l: np.zeros(self.weights[l].shape) for l in range(1, last + 1)}
            for X, Y in training_data:
                if not hasattr(Y, "shape") or Y.shape != (self.structure[-1], 1):
                    raise WrongShape("output")
                a = self.predict(X)
                deltas = {}
                slope = self.output_activation_func(self.weighted_sums[last], derivative=True)
                for j in range(self.structure[last]):
                    deltas[last, j] = 2 * (a[j, 0] - Y[j, 0]) * slope[j, 0]
                for l in range(last - 1, 0, -1):
                    slope = self.hidden_activation_func(self.weighted_sums[l], derivative=True)
                    for j in range(self.structure[l]):
                        total = 0.0
                        for i in range(self.structure[l + 1]):
                            total += deltas[l + 1, i] * self.weights[l + 1][i, j + 1]
                        deltas[l, j] = total * slope[j, 0]
                for (l, j), delta in deltas.items():
                    for k in range(self.structure[l - 1] + 1):
                        steps[l][j, k] -= self.eta * delta * self.activations[l - 1][k, 0]
            for l in steps:
                self.weights[l] += steps[l] / len(training_data)
        return self


def train_digits(X, y, filename):
    network = NeuralNetwork([len(X), 10], 1, 2.0, sigmoid, sigmoid)
    labels = []
    for digit in y:
        hot = np.zeros((10, 1))
        hot[digit] = 1
        labels.append(hot)
    data = [(X[:, k].reshape(-1, 1), labels[k]) for k in range(len(y))]
    for _ in range(150):
        network.train([data[k] for k in np.random.choice(len(y), 12, replace=False)])
    network.save_to_file(filename)
    return read_digits(filename, X)


def read_digits(filename, X):
    network = NeuralNetwork((), 1, 1.0, sigmoid, sigmoid)
    network.load_from_file(filename)
    digits = []
    for x in X.T:
        digits.append(int(np.argmax(network.predict(x.reshape(-1, 1)))))
    result = np.zeros(len(digits), dtype=int)
    for k in range(len(digits)):
        result[k] = digits[k]
    return result
