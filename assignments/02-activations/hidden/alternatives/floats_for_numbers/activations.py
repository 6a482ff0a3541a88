"""A number in, a Python float out; arrays are filled with masks."""
import math

import numpy as np


def _is_number(z):
    return np.ndim(z) == 0


def step(z):
    if _is_number(z):
        return 1 if float(z) > 0 else 0
    result = np.zeros(np.shape(z), dtype=int)
    result[z > 0] = 1
    return result


def relu(z):
    if _is_number(z):
        return max(0.0, float(z))
    result = z.copy()
    result[result < 0] = 0
    return result


def leaky_relu(z, epsilon=0.01):
    if _is_number(z):
        return float(z) if z > 0 else float(epsilon * z)
    result = z.copy()
    result[z < 0] *= epsilon
    return result


def sigmoid(z):
    if _is_number(z):
        if z >= 0:
            return 1.0 / (1.0 + math.exp(-z))
        return math.exp(z) / (1.0 + math.exp(z))
    result = np.empty_like(z)
    right = z >= 0
    result[right] = 1.0 / (1.0 + np.exp(-z[right]))
    power = np.exp(z[~right])
    result[~right] = power / (1.0 + power)
    return result


def tanh(z):
    if _is_number(z):
        return 2.0 * sigmoid(2.0 * float(z)) - 1.0
    return 2.0 * sigmoid(2.0 * z) - 1.0


def identity(z):
    return float(z) if _is_number(z) else z
