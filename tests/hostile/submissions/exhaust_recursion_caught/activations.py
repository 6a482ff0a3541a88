"""Calls itself again whenever the recursion is refused."""

import numpy as np


def relu(z):
    try:
        return relu(z)
    except RecursionError:
        return relu(z)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
