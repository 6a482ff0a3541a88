"""Returns a list of a million lists."""

import numpy as np


def relu(z):
    return [[] for _ in range(1_000_000)]


def step(z):
    return np.where(z > 0, 1.0, 0.0)
