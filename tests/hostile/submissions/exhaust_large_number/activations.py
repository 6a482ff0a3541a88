"""Returns a number of a million digits."""

import numpy as np


def relu(z):
    return 1 << 3_000_000


def step(z):
    return np.where(z > 0, 1.0, 0.0)
