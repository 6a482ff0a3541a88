"""Overwrites functions with numbers, text and objects."""

import numpy as np

relu = 0.0
leaky_relu = "relu"
sigmoid = np.zeros(3)
tanh = None
identity = [1, 2, 3]


def step(z):
    return np.where(z > 0, 1.0, 0.0)
