"""Opens descriptors until there are none left."""

import os

import numpy as np


def relu(z):
    kept = []
    for _ in range(5000):
        kept.append(os.dup(0))
    return 0.0


def step(z):
    return np.where(z > 0, 1.0, 0.0)
