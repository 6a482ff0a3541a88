"""Takes memory until there is none left."""

import numpy as np


def relu(z):
    kept = []
    while len(kept) < 64:
        kept.append(np.ones(1 << 23))
    return 0.0


def step(z):
    return np.where(z > 0, 1.0, 0.0)
