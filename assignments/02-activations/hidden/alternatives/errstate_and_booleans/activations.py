"""The lecture's formulas with the warnings switched off, and a boolean step."""
import numpy as np


def step(z):
    return z > 0


def relu(z):
    return (np.abs(z) + z) / 2


def leaky_relu(z, epsilon=0.01):
    return relu(z) - epsilon * relu(-z)


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def tanh(z):
    with np.errstate(over="ignore"):
        return 1 - 2 / (np.exp(2 * z) + 1)


def identity(z):
    return +z
