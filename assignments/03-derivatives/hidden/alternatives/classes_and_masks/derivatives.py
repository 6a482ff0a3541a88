"""A graph of nodes that differentiates itself, boolean masks, an exception class of its own."""
import numpy as np


class NotANumber(ArithmeticError):
    """A slope that is no number."""


class Node:
    def __init__(self, value, parents=()):
        self.value = value
        self.parents = parents  # pairs (node, local derivative)
        self.slope = 0.0

    def __add__(self, other):
        return Node(self.value + other.value, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        return Node(self.value * other.value, [(self, other.value), (other, self.value)])

    def backward(self, slope=1.0):
        self.slope += slope
        for parent, local in self.parents:
            parent.backward(slope * local)


def _graph(x1, x2, x3):
    nodes = {"x1": Node(x1), "x2": Node(x2), "x3": Node(x3)}
    nodes["u1"] = nodes["x1"] * nodes["x2"]
    nodes["u2"] = nodes["u1"] + nodes["x3"]
    nodes["y"] = Node(5.0) * nodes["u2"]
    return nodes


def graph_forward(x1, x2, x3):
    return {name: node.value for name, node in _graph(x1, x2, x3).items()}


def graph_backward(x1, x2, x3):
    nodes = _graph(x1, x2, x3)
    nodes["y"].backward()
    return {f"d{name}": node.slope for name, node in nodes.items()}


def difference_quotient(f, x, h=1e-3):
    slope = f(x + h) / h - f(x) / h
    if slope != slope:
        raise NotANumber(f"no slope at {x}")
    return np.float64(slope)


def numerical_gradient(f, x, h=1e-6):
    def along(i):
        e = (np.arange(x.shape[0]) == i) * h
        return difference_quotient(f, x - e, 2 * h) if x.shape == () else (f(x + e) - f(x - e))

    return np.array([along(i) for i in range(x.shape[0])]) / (2 * h)


def _array(z):
    return np.array(z, dtype=float)


def relu(z, derivative=False):
    out = _array(z)
    negative = out < 0
    if derivative:
        out = np.ones(out.shape)
    out[negative] = 0.0
    return out


def leaky_relu(z, epsilon=0.01, derivative=False):
    z = _array(z)
    slope = np.ones(z.shape)
    slope[z < 0] = epsilon
    return slope if derivative else slope * z


def sigmoid(z, derivative=False):
    z = np.clip(_array(z), -700.0, 700.0)
    s = 1.0 / (1.0 + np.exp(-z))
    return s - s**2 if derivative else s


def tanh(z, derivative=False):
    t = 2.0 * sigmoid(2.0 * _array(z)) - 1.0
    return 4.0 * sigmoid(2.0 * _array(z), True) if derivative else t


def identity(z, derivative=False):
    return np.ones_like(_array(z)) if derivative else _array(z)
