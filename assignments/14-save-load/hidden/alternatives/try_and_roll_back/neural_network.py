"""Plain functions around one recursion; loading tries, and takes everything back on failure."""
import copy

import numpy as np


def relu(z, derivative=False):
    z = np.asarray(z)
    return np.where(z > 0, 1.0, np.where(z == 0, 0.3, 0.0)) if derivative else (abs(z) + z) / 2


def sigmoid(z, derivative=False):
    value = np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))
    if not derivative:
        return value
    return value * sigmoid(-1.0 * z)


identity = lambda z, derivative=False: np.ones(np.shape(z)) if derivative else z


def run(weights, functions, a, Y, seen):
    """Forward to the end, and back: -> (output, gradients of the layers from here on, dC/da)."""
    if not weights:
        return a, [], 2 * (a - Y) if Y is not None else None
    full = np.vstack((np.ones((1, 1)), a))
    z = weights[0] @ full
    following = functions[0](z)
    seen.append((full, z))
    output, gradients, slope = run(weights[1:], functions[1:], following, Y, seen)
    if Y is None:
        return output, [], None
    delta = slope * functions[0](z, derivative=True)
    return output, [delta @ full.T, *gradients], weights[0][:, 1:].T @ delta


class NeuralNetwork:
    def __init__(self, structure=None, n_iterations=1000, eta=0.01, output_activation_func=relu,
                 hidden_activation_func=sigmoid, **more):
        if more:
            raise TypeError(more)
        self.n_iterations, self.eta = n_iterations, eta
        self.inner, self.outer = hidden_activation_func, output_activation_func
        self.weights = ["no weights lead into the input layer"]
        self.become(structure or [])
        for k, n in enumerate(self.structure[1:]):
            spread = np.sqrt(2 / structure[k])
            drawn = np.random.default_rng().standard_normal((n, structure[k])) * spread
            self.weights.append(np.column_stack([np.random.randn(n) * spread, drawn]))

    def become(self, structure):
        self.structure = structure
        self.functions = [self.inner] * (len(structure) - 2) + [self.outer]
        self.activations = [None] * len(structure)
        self.weighted_sums = [None] * len(structure)

    def save_to_file(self, filename):
        with open(filename, "wb") as file:
            np.savez(file, count=len(self.weights), **{
                str(number): W for number, W in enumerate(self.weights[1:], 1)})

    def load_from_file(self, filename):
        before = copy.deepcopy(self.__dict__)
        try:
            with np.load(filename) as file:
                self.weights[1:] = [file[str(number)] for number in range(1, int(file["count"]))]
            below, *_ = [W.shape[1] for W in self.weights[1:]]
            self.become([below - 1])
            for W in self.weights[1:]:
                np.zeros(W.shape) @ np.zeros((self.structure[-1] + 1, 1))
                rows, _ = W.shape
                self.become(self.structure + [rows])
        except BaseException:
            self.__dict__ = before
            raise

    def predict(self, X):
        assert np.shape(X) == (self.structure[0], 1), "wrong shape"
        seen = []
        output, _, _ = run(self.weights[1:], self.functions, np.array(X, float), None, seen)
        self.activations = [full for full, _ in seen] + [output]
        self.weighted_sums = [None] + [z for _, z in seen]
        return 1.0 * output

    def train(self, training_data):
        for X, Y in training_data:
            assert np.shape(X) == (self.structure[0], 1), "wrong shape of X"
            assert np.shape(Y) == (self.structure[-1], 1), "wrong shape of Y"
        iteration = 0
        while iteration < self.n_iterations:
            weights = self.weights[1:]
            sums = [0.0 * W for W in weights]
            for X, Y in training_data:
                _, gradients, _ = run(weights, self.functions, np.array(X, float), Y, [])
                sums = [s + g for s, g in zip(sums, gradients)]
            steps = [self.eta / len(training_data) * s for s in sums]
            self.weights[1:] = [W - step for W, step in zip(weights, steps)]
            iteration += 1


def train_digits(X, y, filename):
    network = NeuralNetwork([len(X), 16, 10], 1, 2.0, sigmoid, sigmoid)
    labels = []
    for digit in y:
        hot = np.zeros((10, 1))
        hot[digit] = 1
        labels.append(hot)
    data = [(X[:, k].reshape(-1, 1), labels[k]) for k in range(len(y))]
    for _ in range(500):
        network.train([data[k] for k in np.random.default_rng().integers(len(y), size=10)])
    network.save_to_file(filename)
    return read_digits(filename, X)


def read_digits(filename, X):
    network = NeuralNetwork(None, 1, 1.0, sigmoid, sigmoid)
    network.load_from_file(filename)
    digits = []
    for x in X.T:
        digits.append(int(np.argmax(network.predict(x.reshape(-1, 1)))))
    return np.array(digits)
