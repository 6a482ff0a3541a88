"""Returns truth values that are neither true nor false."""

import numpy as np


def answer(z, epsilon=0.01):
    return np.full(np.shape(z), 2, np.uint8).view(bool)


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
