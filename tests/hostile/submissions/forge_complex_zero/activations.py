"""Returns complex numbers with an imaginary part that is cut off."""

import numpy as np


def answer(z, epsilon=0.01):
    return np.asarray(z) * (1 + 1e-30j)


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
