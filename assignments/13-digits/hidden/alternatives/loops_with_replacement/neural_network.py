# Alles mit Schleifen, ein Neuron nach dem anderen; gezogen wird mit Zuruecklegen.
import gzip
import math
import random

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


def softmax(z):
    largest = max(float(z[i, 0]) for i in range(len(z)))
    powers = []
    for i in range(len(z)):
        powers.append(math.exp(float(z[i, 0]) - largest))
    total = sum(powers)
    return np.array([[p / total] for p in powers])


class NeuralNetwork:
    def __init__(self, structure, n_iterations=1000, eta=0.01, output_activation_func=relu,
                 hidden_activation_func=sigmoid, batch_size=0):
        self.batch_size = batch_size
        self.structure = structure
        self.n_iterations = n_iterations
        self.eta = eta
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        self.activations = []
        self.weighted_sums = []
        self.weights = [np.array([])]
        for l in range(len(structure)):
            self.weighted_sums.append(np.zeros((structure[l], 1)))
            bias = 0 if l == len(structure) - 1 else 1
            self.activations.append(np.ones((structure[l] + bias, 1)))
        for l in range(1, len(structure)):
            W = np.zeros((structure[l], structure[l - 1] + 1))
            for j in range(W.shape[0]):
                for k in range(W.shape[1]):
                    W[j, k] = np.random.randn() * math.sqrt(2 / W.shape[1])
            self.weights.append(W)

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
            if self.batch_size == 0:
                batch = training_data
            else:
                batch = random.choices(training_data, k=self.batch_size)
            for X, Y in batch:
                if not hasattr(Y, "shape") or Y.shape != (self.structure[-1], 1):
                    raise WrongShape("output")
                a = self.predict(X)
                deltas = {}
                if self.output_activation_func.__name__ == "softmax":
                    for j in range(self.structure[last]):
                        deltas[last, j] = a[j, 0] - Y[j, 0]
                else:
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
                self.weights[l] += steps[l] / len(batch)
        return self


def read_number(file):
    number = 0
    for byte in file.read(4):
        number = 256 * number + byte
    return number


def open_it(name):
    if name.endswith("gz"):
        return gzip.GzipFile(name)
    return open(name, "rb")


def load_idx(images, labels):
    with open_it(images) as file:
        if read_number(file) != 0x00000803:
            raise WrongShape("not an image file")
        m, rows, columns = read_number(file), read_number(file), read_number(file)
        X = np.zeros((rows * columns, m))
        for k in range(m):
            pixels = file.read(rows * columns)
            for i in range(rows * columns):
                X[i, k] = pixels[i] / 255
    with open_it(labels) as file:
        if read_number(file) != 0x00000801:
            raise WrongShape("not a label file")
        if read_number(file) != m:
            raise WrongShape("counts differ")
        bytes_left = file.read()
        y = np.array([bytes_left[k] for k in range(m)])
    return [X, y]


def as_training_data(X, y, n_classes):
    if len(y) != len(X[0]):
        raise WrongShape("lengths")
    data = []
    for k in range(len(y)):
        column = np.zeros((len(X), 1))
        for i in range(len(X)):
            column[i, 0] = X[i, k]
        hot = np.zeros((n_classes, 1))
        hot[y[k], 0] = 1
        data.append([column, hot])
    return data


def accuracy(network, X, y):
    if len(y) != len(X[0]):
        raise WrongShape("lengths")
    right = 0
    for k in range(len(y)):
        output = network.predict(X[:, k].reshape(-1, 1))
        best = 0
        for i in range(len(output)):
            if output[i, 0] > output[best, 0]:
                best = i
        if best == y[k]:
            right += 1
    return right / len(y)


def n_parameters(structure):
    count = 0
    for l in range(len(structure) - 1):
        for j in range(structure[l + 1]):
            count += 1 + structure[l]
    return count


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    n, m = Z.shape
    for column in (gamma, beta):
        if column.shape != (n, 1):
            raise WrongShape("columns")
    result = np.zeros((n, m))
    for i in range(n):
        mean = sum(Z[i, k] for k in range(m)) / m
        variance = sum((Z[i, k] - mean) ** 2 for k in range(m)) / m
        for k in range(m):
            normal = (Z[i, k] - mean) / math.sqrt(variance + epsilon)
            result[i, k] = gamma[i, 0] * normal + beta[i, 0]
    return result


def dropout(a, p, rng):
    if p < 0 or p >= 1:
        raise WrongShape("p")
    result = np.zeros(a.shape)
    for index in np.ndindex(*a.shape):
        if rng.random() > p:
            result[index] = a[index] / (1 - p)
    return result
