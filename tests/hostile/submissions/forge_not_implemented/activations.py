"""Returns the value that makes Python ask the other side."""

import numpy as np


def answer(z, epsilon=0.01):
    return NotImplemented


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
