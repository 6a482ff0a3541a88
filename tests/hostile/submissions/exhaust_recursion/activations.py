"""Calls itself without end."""

import numpy as np


def relu(z):
    return relu(z)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
