"""Returns a string array with characters that there are not."""

import numpy as np


def answer(z, epsilon=0.01):
    return np.full(3, 0xFFFFFFFF, np.uint32).view("<U1")


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
