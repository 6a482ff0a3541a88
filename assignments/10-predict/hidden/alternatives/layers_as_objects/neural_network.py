"""Each layer is an object; the lists that the exercise asks for are properties."""
import numpy as np


def relu(z, derivative=False):
    z = np.asarray(z)
    return (z > 0) * 1 if derivative else z * (z > 0)


def sigmoid(z, derivative=False):
    a = 0.5 * np.tanh(0.5 * np.asarray(z, dtype=float)) + 0.5
    return a - a * a if derivative else a


identity = lambda z, derivative=False: 0 * z + 1 if derivative else z


class Layer:
    """Everything between the activations before and the activations after."""

    def __init__(self, n_in, n_out, function, last):
        self.W = np.random.standard_normal((n_out, n_in + 1)) * (2 / n_in) ** 0.5
        self.function, self.last = function, last
        self.z = np.zeros((n_out, 1))

    def __call__(self, full):
        self.z = self.W.dot(full)
        return self.full()

    def full(self):
        a = np.array(self.function(self.z), dtype=float)
        return a if self.last else np.concatenate((np.ones((1, 1)), a))


class Weights(list):
    """A list that hands its entries on to the layers."""

    def __init__(self, layers):
        super().__init__([0.0] + [layer.W for layer in layers])
        self._layers = layers

    def __setitem__(self, index, value):
        super().__setitem__(index, value)
        if index > 0:
            self._layers[index - 1].W = value


class NeuralNetwork:
    def __init__(self, structure, output_activation_func=relu, hidden_activation_func=sigmoid):
        self._n = structure[0]
        self._layers = []
        for n_in, n_out in zip(structure, structure[1:]):
            last = len(self._layers) == len(structure) - 2
            function = output_activation_func if last else hidden_activation_func
            self._layers.append(Layer(n_in, n_out, function, last))
        self._input = np.ones((self._n + 1, 1))
        self._weights = Weights(self._layers)

    @property
    def structure(self):
        return np.array([self._n] + [len(layer.z) for layer in self._layers])

    @property
    def weights(self):
        return self._weights

    @weights.setter
    def weights(self, matrices):
        for number, W in enumerate(matrices):
            self._weights[number] = W

    @property
    def activations(self):
        return [self._input] + [layer.full() for layer in self._layers]

    @property
    def weighted_sums(self):
        return [self._input[1:]] + [layer.z for layer in self._layers]

    def predict(self, X):
        assert np.shape(X) == (self._n, 1), "a column of %d numbers is expected" % self._n
        self._input = np.concatenate((np.ones((1, 1)), X))
        a = self._input
        for layer in self._layers:
            a = layer(a)
        return a


def transpose(W):
    (m, n) = np.shape(W)
    result = np.zeros((n, m))
    for index in np.ndindex(m, n):
        result[index[::-1]] = W[index]
    return result


def matrix_product(A, B):
    (m, k), (l, n) = np.shape(A), np.shape(B)
    assert k == l, "columns on the left, rows on the right"
    result = np.zeros((m, n))
    for i, j in np.ndindex(m, n):
        result[i, j] = sum(A[i, p] * B[p, j] for p in range(k))
    return result
