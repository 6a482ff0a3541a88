"""Returns a dict whose keys all collide."""

import numpy as np


def relu(z):
    return {k * ((1 << 61) - 1): k for k in range(20_000)}


def step(z):
    return np.where(z > 0, 1.0, 0.0)
