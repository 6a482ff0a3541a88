"""The whole batch side by side in one matrix: one product per layer instead of a loop."""
import gzip
import struct

import numpy as np


def relu(z, derivative=False):
    return np.heaviside(z, 0.5) if derivative else np.clip(z, 0, None)


def sigmoid(z, derivative=False):
    s = 0.5 * (1.0 + np.tanh(0.5 * np.asarray(z)))
    return s - s * s if derivative else s


def identity(z, derivative=False):
    return np.ones_like(z) if derivative else z


def softmax(z):
    """Works for a batch, too: maximum and sum go down each column."""
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def with_bias(A):
    return np.concatenate([np.ones((1, A.shape[1])), A])


class NeuralNetwork:
    def __init__(self, structure, n_iterations=1000, eta=0.01,
                 output_activation_func=relu, hidden_activation_func=sigmoid, batch_size=0):
        self.structure = list(structure)
        self.n_iterations = n_iterations
        self.eta = eta
        self.batch_size = batch_size
        self.functions = [hidden_activation_func] * (len(structure) - 2) + [output_activation_func]
        self.weights = [[]]
        for before, here in zip(structure, structure[1:]):
            self.weights.append(np.random.normal(0, (2 / before) ** 0.5, (here, before + 1)))

    def _forward(self, A):
        sums, activations = [A], [with_bias(A)]
        for W, f in zip(self.weights[1:], self.functions):
            sums.append(W @ activations[-1])
            activations.append(with_bias(f(sums[-1])))
        activations[-1] = activations[-1][1:]
        return sums, activations

    def predict(self, X):
        X = np.asarray(X, dtype=float)
        if X.ndim != 2 or X.shape[1] != 1 or X.shape[0] != self.structure[0]:
            raise ValueError("X must be a column with one number per input neuron")
        self.weighted_sums, self.activations = self._forward(X)
        return self.activations[-1].copy()

    def train(self, training_data):
        columns = (self.structure[0], 1), (self.structure[-1], 1)
        for example in training_data:
            if tuple(np.shape(part) for part in example) != columns:
                raise ValueError("an example has the wrong shape")
        allX = np.hstack([x for x, _ in training_data]).astype(float)
        allY = np.hstack([y for _, y in training_data]).astype(float)
        for _ in range(self.n_iterations):
            X, Y = allX, allY
            if self.batch_size > 0:
                chosen = np.random.choice(X.shape[1], size=self.batch_size, replace=False)
                X, Y = X[:, chosen], Y[:, chosen]
            sums, activations = self._forward(X)
            delta = activations[-1] - Y
            if self.functions[-1] != softmax:
                delta = 2 * delta * self.functions[-1](sums[-1], derivative=True)
            new = [self.weights[0]]
            for l in reversed(range(1, len(self.structure))):
                new.insert(1, self.weights[l] - self.eta / X.shape[1] * delta @ activations[l - 1].T)
                if l > 1:
                    back = (self.weights[l].T @ delta)[1:]
                    delta = back * self.functions[l - 2](sums[l - 1], derivative=True)
            self.weights = new


def load_idx(images, labels):
    def contents(name):
        with (gzip.open(name) if name[-3:] == ".gz" else open(name, "rb")) as file:
            return file.read()

    raw = contents(images)
    magic, n, rows, columns = struct.unpack_from(">iiii", raw)
    if magic != 2051:
        raise ValueError("no images")
    if len(raw) != 16 + n * rows * columns:
        raise ValueError("the images break off")
    X = np.frombuffer(raw, np.uint8, offset=16).reshape(n, rows * columns).transpose() / 255
    raw = contents(labels)
    magic, count = struct.unpack_from(">ii", raw)
    if magic != 2049 or len(raw) != 8 + count:
        raise ValueError("no labels")
    if count != n:
        raise ValueError("counts differ")
    return X, np.frombuffer(raw, np.uint8, offset=8)


def as_training_data(X, y, n_classes):
    if X.shape[1] != y.size:
        raise ValueError("lengths differ")
    hot = (np.arange(n_classes)[:, None] == y).astype(float)
    return list(zip(np.hsplit(X, len(y)), np.hsplit(hot, len(y))))


def accuracy(network, X, y):
    _, activations = network._forward(X)
    guesses = activations[-1].argmax(axis=0)
    if guesses.shape != y.shape:
        raise ValueError("lengths differ")
    return (guesses == y).mean()


def n_parameters(structure):
    sizes = np.array(structure)
    return int((sizes[:-1] + 1) @ sizes[1:])


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if not gamma.shape == beta.shape == (Z.shape[0], 1):
        raise ValueError("columns, please")
    mean, variance = Z.mean(axis=1, keepdims=True), Z.var(axis=1, keepdims=True)
    scale = gamma / np.sqrt(variance + epsilon)
    return scale * Z + (beta - scale * mean)


def dropout(a, p, rng):
    if p < 0 or p >= 1:
        raise ValueError("p")
    return a * rng.binomial(1, 1 - p, size=a.shape) / (1 - p)
