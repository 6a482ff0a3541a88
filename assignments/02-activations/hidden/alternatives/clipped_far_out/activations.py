"""Clips where the functions are flat anyway, with sums instead of branches."""
import numpy as np

LIMIT = 500.0


def step(z):
    return 1.0 * (np.asarray(z) > 0)


def relu(z):
    return z * (z > 0)


def leaky_relu(z, epsilon=0.01):
    positive = z > 0
    return z * positive + epsilon * z * (1 - positive)


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -LIMIT, LIMIT)))


def tanh(z):
    z = np.clip(z, -LIMIT / 2, LIMIT / 2)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


def identity(z):
    return 1.0 * z
