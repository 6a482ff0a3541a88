"""Batched products; in the file biases and weights are apart, the weights transposed."""
import numpy as np


def relu(z, derivative=False):
    return np.heaviside(z, 0.5) if derivative else np.clip(z, 0, None)


def sigmoid(z, derivative=False):
    s = 0.5 * (1.0 + np.tanh(0.5 * np.asarray(z)))
    return s - s * s if derivative else s


def identity(z, derivative=False):
    return np.ones_like(z) if derivative else z


def with_bias(A):
    return np.concatenate([np.ones((1, A.shape[1])), A])


class NeuralNetwork:
    def __init__(self, structure=None, n_iterations=1000, eta=0.01,
                 output_activation_func=relu, hidden_activation_func=sigmoid):
        self.n_iterations = n_iterations
        self.eta = eta
        self.hidden, self.output = hidden_activation_func, output_activation_func
        self.structure, self.weights = [], [[]]
        if structure is None:
            return
        self._shape(structure)
        for before, here in zip(structure, structure[1:]):
            self.weights.append(np.random.normal(0, (2 / before) ** 0.5, (here, before + 1)))

    def _shape(self, structure):
        self.structure = list(structure)
        self.functions = [self.hidden] * (len(structure) - 2) + [self.output]
        self.weighted_sums = [None] * len(structure)
        self.activations = [None] * len(structure)

    def save_to_file(self, filename):
        parts = {}
        for l, W in enumerate(self.weights[1:], 1):
            parts[f"b{l}"] = W[:, 0]
            parts[f"W{l}"] = W[:, 1:].T
        np.savez(filename, **parts)

    def load_from_file(self, filename):
        parts = np.load(filename)
        weights, sizes, l = [[]], [], 1
        while f"W{l}" in parts.files:
            b, W = parts[f"b{l}"], parts[f"W{l}"].T
            if W.ndim != 2 or b.shape != W.shape[:1] or sizes and sizes[-1] != W.shape[1]:
                raise ValueError(f"layer {l} does not fit")
            weights.append(np.column_stack([b, W]))
            sizes = (sizes or [W.shape[1]]) + [W.shape[0]]
            l += 1
        if not sizes:
            raise ValueError("no network")
        self._shape(sizes)
        self.weights = weights

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
        X = np.hstack([x for x, _ in training_data]).astype(float)
        Y = np.hstack([y for _, y in training_data]).astype(float)
        for _ in range(self.n_iterations):
            sums, activations = self._forward(X)
            delta = 2 * (activations[-1] - Y) * self.functions[-1](sums[-1], derivative=True)
            new = [self.weights[0]]
            for l in reversed(range(1, len(self.structure))):
                new.insert(1, self.weights[l] - self.eta / X.shape[1] * delta @ activations[l - 1].T)
                if l > 1:
                    back = (self.weights[l].T @ delta)[1:]
                    delta = back * self.functions[l - 2](sums[l - 1], derivative=True)
            self.weights = new


def train_digits(X, y, filename):
    # All examples in every step: one matrix product for all of them.
    net = NeuralNetwork([len(X), 25, 10], 600, 2.0, sigmoid, sigmoid)
    net.train([(x.reshape(-1, 1), np.eye(10)[[d]].T) for x, d in zip(X.T, y)])
    net.save_to_file(filename)
    return net._forward(X)[1][-1].argmax(axis=0)


def read_digits(filename, X):
    net = NeuralNetwork(output_activation_func=sigmoid)
    net.load_from_file(filename)
    return net._forward(X)[1][-1].argmax(axis=0)
