"""All examples side by side in one matrix: one product per layer instead of a loop."""
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
    def __init__(self, structure, n_iterations=1000, eta=0.01,
                 output_activation_func=relu, hidden_activation_func=sigmoid):
        self.structure = list(structure)
        self.n_iterations = n_iterations
        self.eta = eta
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


def binary_data(bits, held_back):
    if held_back not in range(2 ** bits):
        raise ValueError(held_back)
    numbers = np.delete(np.arange(2 ** bits), held_back)
    X = numbers // 2 ** np.arange(bits - 1, -1, -1)[:, None] % 2
    return [(X[:, [i]], numbers[i].reshape(1, 1)) for i in range(len(numbers))]
