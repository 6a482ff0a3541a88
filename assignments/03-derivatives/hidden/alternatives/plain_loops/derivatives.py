"""Everything number by number, with loops over the entries."""
import math

import numpy as np


def difference_quotient(f, x, h=1e-3):
    rise = f(x + h) - f(x)
    run = (x + h) - x
    return rise / run


def numerical_gradient(f, x, h=1e-6):
    slopes = []
    for i in range(len(x)):
        right, left = x.copy(), x.copy()
        right[i] = x[i] + h
        left[i] = x[i] - h
        slopes.append((f(right) - f(left)) / h / 2)
    return np.array(slopes)


def each(function, z):
    if np.ndim(z) == 0:
        return function(float(z))
    result = np.empty(z.shape)
    for index, value in np.ndenumerate(z):
        result[index] = function(float(value))
    return result


def relu(z, derivative=False):
    if derivative:
        return each(lambda v: 1.0 if v >= 0 else 0.0, z)
    return each(lambda v: v if v > 0 else 0.0, z)


def leaky_relu(z, epsilon=0.01, derivative=False):
    if derivative:
        return each(lambda v: 1.0 if v >= 0 else epsilon, z)
    return each(lambda v: v if v > 0 else epsilon * v, z)


def _sigmoid(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    return math.exp(v) / (1 + math.exp(v))


def sigmoid(z, derivative=False):
    if derivative:
        return each(lambda v: _sigmoid(v) * _sigmoid(-v), z)
    return each(_sigmoid, z)


def tanh(z, derivative=False):
    if derivative:
        return each(lambda v: (1 - math.tanh(v)) * (1 + math.tanh(v)), z)
    return each(math.tanh, z)


def identity(z, derivative=False):
    if derivative:
        return each(lambda v: 1, z)
    return z


def graph_forward(x1, x2, x3):
    values = {}
    values["u1"] = x1 * x2
    values["u2"] = values["u1"] + x3
    values["y"] = 5 * values["u2"]
    return values


def graph_backward(x1, x2, x3):
    d = {"du2": 5}
    d["du1"] = d["du2"] * 1
    d["dx3"] = d["du2"] * 1
    d["dx1"] = d["du1"] * x2
    d["dx2"] = d["du1"] * x1
    return d
