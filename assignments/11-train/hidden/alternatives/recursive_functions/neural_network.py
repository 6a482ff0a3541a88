"""Plain functions around one recursion; the class only keeps the state."""
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
    def __init__(self, structure, n_iterations=1000, eta=0.01, output_activation_func=relu,
                 hidden_activation_func=sigmoid, **more):
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
            for X, Y in training_data:
                _, gradients, _ = run(weights, self.functions, np.array(X, float), Y, [])
                sums = [s + g for s, g in zip(sums, gradients)]
            steps = [self.eta / len(training_data) * s for s in sums]
            self.weights[1:] = [W - step for W, step in zip(weights, steps)]
            iteration += 1


def digits(number, bits):
    return [] if bits == 0 else digits(number // 2, bits - 1) + [[number % 2]]


def binary_data(bits, held_back):
    numbers = list(range(2 ** bits))
    if held_back not in numbers:
        raise ValueError("held_back")
    numbers.remove(held_back)
    return [(np.array(digits(n, bits), float), np.array([[n]], float)) for n in numbers]
