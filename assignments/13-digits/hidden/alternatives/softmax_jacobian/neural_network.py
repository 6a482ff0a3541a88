"""Every output function has a cost of its own; softmax goes the long way round its Jacobian."""
import gzip
import io

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


def softmax(z, derivative=False):
    e = np.exp(z - np.amax(z))
    s = e / e.sum()
    if derivative:
        return np.diag(s[:, 0]) - s @ s.T
    return s


def cost_slope(function, a, Y):
    """dC/da: of the cross entropy for softmax, of the squared error for anything else."""
    if function is softmax:
        return -Y / np.maximum(a, 1e-300)
    return 2 * (a - Y)


def back(function, z, slope):
    """dC/dz from dC/da."""
    if function is softmax:
        return function(z, derivative=True).T @ slope
    return slope * function(z, derivative=True)


def run(weights, functions, a, Y, seen):
    """Forward to the end, and back: -> (output, gradients of the layers from here on, dC/da)."""
    if not weights:
        return a, [], None
    full = np.vstack((np.ones((1, 1)), a))
    z = weights[0] @ full
    following = functions[0](z)
    seen.append((full, z))
    output, gradients, slope = run(weights[1:], functions[1:], following, Y, seen)
    if Y is None:
        return output, [], None
    if not functions[1:]:
        slope = cost_slope(functions[0], following, Y)
    delta = back(functions[0], z, slope)
    return output, [delta @ full.T, *gradients], weights[0][:, 1:].T @ delta


class NeuralNetwork:
    def __init__(self, structure, n_iterations=1000, eta=0.01, output_activation_func=relu,
                 hidden_activation_func=sigmoid, batch_size=0, **more):
        self.batch_size = batch_size
        if more:
            raise TypeError(more)
        self.structure, self.n_iterations, self.eta = structure, n_iterations, eta
        self.functions = [hidden_activation_func] * (len(structure) - 2)
        self.functions.append(output_activation_func)
        self.weights = ["no weights lead into the input layer"]
        for k, n in enumerate(structure[1:]):
            spread = np.sqrt(2 / structure[k])
            drawn = np.random.default_rng().standard_normal((n, structure[k])) * spread
            self.weights.append(np.column_stack([np.random.randn(n) * spread, drawn]))
        self.activations = self.weighted_sums = None

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
            batch = training_data
            if self.batch_size:
                order = np.random.default_rng().permutation(len(training_data))
                batch = [training_data[k] for k in order[: self.batch_size]]
            for X, Y in batch:
                _, gradients, _ = run(weights, self.functions, np.array(X, float), Y, [])
                sums = [s + g for s, g in zip(sums, gradients)]
            steps = [self.eta / len(batch) * s for s in sums]
            self.weights[1:] = [W - step for W, step in zip(weights, steps)]
            iteration += 1


def read(name, axes):
    raw = open(name, "rb").read()
    if name.endswith(".gz"):
        raw = gzip.GzipFile(fileobj=io.BytesIO(raw)).read()
    head = np.frombuffer(raw, np.uint8, 4)
    assert head.tolist() == [0, 0, 8, axes], "no idx file"
    shape = [int(n) for n in np.frombuffer(raw, ">i4", axes, 4)]
    return np.frombuffer(raw, "u1", int(np.prod(shape)), 4 + 4 * axes).reshape(shape)


def load_idx(images, labels):
    pictures, digits = read(images, 3), read(labels, 1)
    assert len(pictures) == len(digits), "counts differ"
    m, rows, columns = pictures.shape
    return np.moveaxis(pictures, 0, 2).reshape(rows * columns, m) / np.float64(255), digits


def as_training_data(X, y, n_classes):
    assert X.shape[1:] == y.shape
    numbers = np.arange(n_classes).reshape(-1, 1)
    return tuple((X[:, k : k + 1], 1 * (numbers == y[k])) for k in range(y.shape[0]))


def accuracy(network, X, y):
    assert X.shape[1:] == y.shape
    outputs = np.hstack([network.predict(x[:, None]) for x in X.T])
    return np.float64(1 - np.count_nonzero(outputs.argmax(0) - y) / y.shape[0])


def n_parameters(structure):
    first, *rest = structure
    return (first + 1) * rest[0] + n_parameters(rest) if rest else 0


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    n = len(Z)
    assert gamma.shape == (n, 1) and beta.shape == (n, 1), "columns"
    centred = Z - np.average(Z, axis=1).reshape(n, 1)
    inverse = np.power(np.average(np.square(centred), axis=1) + epsilon, -0.5)
    return np.diag(gamma[:, 0] * inverse) @ centred + beta


def dropout(a, p, rng):
    assert 0 <= p < 1, "no probability"
    kept = rng.random(a.size).reshape(a.shape) < 1 - p
    return np.multiply(a, kept) / (1 - p)
