"""Returns an array larger than a reply may be."""

import numpy as np


def relu(z):
    return np.zeros(10_000_000)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
