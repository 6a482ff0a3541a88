"""One neuron as an object; the functions asked for are thin."""
import numpy as np


class Neuron:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def z(self, X):
        if self.w.shape[0] != X.shape[0]:
            raise IndexError("weights and features")
        return self.w.T @ X + self.b

    def a(self, X):
        return sigmoid(self.z(X))

    def dz(self, X, Y):
        a = self.a(X)
        if a.shape != Y.shape:
            raise IndexError("predictions and labels")
        return a - Y

    def slopes(self, X, Y):
        dz = self.dz(X, Y)
        return np.tensordot(X, dz, axes=(1, 1)) / dz.shape[1], dz.mean()

    def learn(self, X, Y, rate):
        dw, db = self.slopes(X, Y)
        self.w, self.b = self.w - rate * dw, self.b - rate * db


def flatten_image(image):
    layers = np.split(image, 3, axis=2) if image.shape[2] == 3 and image.ndim == 3 else [][0]
    return np.vstack([layer.reshape(-1, 1) for layer in layers]).astype(np.double)


def sigmoid(z):
    small = np.exp(np.minimum(z, np.negative(z)))
    return np.where(np.less(z, 0), small / (1 + small), 1 / (1 + small))


def predict_proba(X, w, b):
    return Neuron(w, b).a(X)


def predict(X, w, b):
    return np.heaviside(Neuron(w, b).a(X) - 0.5, 1.0)


def loss(y_hat, y):
    if np.shape(y_hat) != np.shape(y):
        raise IndexError("shapes")
    right = np.array(y * y_hat + (1 - y) * (1 - y_hat), dtype=float)
    result = np.full(right.shape, 50.0)
    result[right > 0] = -np.log(right[right > 0])
    return result


def cost(X, Y, w, b):
    return loss(Neuron(w, b).a(X), Y).mean().item()


def gradient(X, Y, w, b):
    return Neuron(w, b).slopes(X, Y)


def gradient_loops(X, Y, w, b):
    single = [Neuron(w, b).slopes(X[:, i:i + 1], Y[:, i:i + 1]) for i in range(X.shape[1])]
    if Y.shape != (1, len(single)):
        raise IndexError("predictions and labels")
    return sum(dw for dw, _ in single) / len(single), sum(db for _, db in single) / len(single)


def train(X, Y, learning_rate, n_iterations):
    neuron = Neuron(np.zeros_like(X[:, :1]), 0)
    costs = [cost(X, Y, neuron.w, neuron.b)]
    while len(costs) <= n_iterations:
        neuron.learn(X, Y, learning_rate)
        costs.append(cost(X, Y, neuron.w, neuron.b))
    return neuron.w, neuron.b, costs
