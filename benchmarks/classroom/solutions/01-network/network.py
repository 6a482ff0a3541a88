"""A network with one hidden layer, for measurements."""

import numpy as np


def sigmoid(z):
    """1 / (1 + exp(-z)), without overflow."""
    small = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1 / (1 + small), small / (1 + small))


def sigmoid_derivative(z):
    """sigma (1 - sigma)."""
    return sigmoid(z) * (1 - sigmoid(z))


def relu(z):
    """max(0, z)."""
    return np.maximum(0, z)


def softmax(z):
    """Rows of probabilities."""
    powers = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)


def cost(a, y):
    """Mean binary cross-entropy."""
    a = np.clip(a, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))


def forward(x, w1, w2):
    """Activations of the hidden layer and of the output."""
    hidden = relu(x @ w1)
    return hidden, sigmoid(hidden @ w2)


def gradients(x, y, w1, w2):
    """Of the cost, for both weight matrices."""
    hidden, a = forward(x, w1, w2)
    delta = (a - y) / len(x)
    return x.T @ ((delta @ w2.T) * (hidden > 0)), hidden.T @ delta


def train(x, y, w1, w2, rate, steps):
    """Gradient descent; the weights at its end."""
    for _ in range(steps):
        d1, d2 = gradients(x, y, w1, w2)
        w1, w2 = w1 - rate * d1, w2 - rate * d2
    return w1, w2
