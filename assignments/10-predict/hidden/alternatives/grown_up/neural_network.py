"""The class of a later assignment handed in here: more parameters, train not used."""
import numpy as np


def relu(z, derivative=False):
    return np.where(z > 0, 1, 0) if derivative else np.clip(z, 0, None)


def sigmoid(z, derivative=False):
    z = np.clip(z, -700, 700)
    power = np.exp(z)
    return power / (1 + power) ** 2 if derivative else power / (1 + power)


def identity(z, derivative=False):
    return np.full(np.shape(z), 1) if derivative else +z


class NeuralNetwork:
    def __init__(
        self,
        structure=None,
        n_iterations=1000,
        eta=0.01,
        output_activation_func=relu,
        hidden_activation_func=sigmoid,
        batch_size=0,
    ):
        self.structure = structure
        self.n_iterations = n_iterations
        self.eta = eta
        self.output_activation_func = output_activation_func
        self.hidden_activation_func = hidden_activation_func
        self.batch_size = batch_size
        if structure is not None:
            self.weights = [np.empty((0, 0))] + [
                np.random.randn(n, k + 1) * np.sqrt(2 / (k + 1))
                for k, n in zip(structure[:-1], structure[1:])
            ]
            self.clear()

    def clear(self):
        self.activations = [np.array([]) for _ in self.structure]
        self.weighted_sums = [np.array([]) for _ in self.structure]

    def predict(self, X):
        if X.shape != (self.structure[0], 1):
            raise ValueError(X.shape)
        self.clear()
        a = X.astype(float)
        for l, W in enumerate(self.weights):
            if l:
                z = self.weighted_sums[l] = np.tensordot(W, self.activations[l - 1], axes=1)
                hidden = l < len(self.weights) - 1
                a = (self.hidden_activation_func if hidden else self.output_activation_func)(z)
            self.activations[l] = a if l == len(self.weights) - 1 else np.r_[[[1.0]], a]
        return a

    def train(self, training_data):
        raise NotImplementedError


def transpose(W):
    rows, columns = W.shape
    return np.array([[W[i, j] for i in range(rows)] for j in range(columns)])


def matrix_product(A, B):
    if A.ndim != 2 or B.ndim != 2 or A.shape[1] != len(B):
        raise ValueError("shapes")
    total = np.zeros((len(A), B.shape[1]))
    for k in range(len(B)):
        total += A[:, [k]] * B[[k], :]
    return total
