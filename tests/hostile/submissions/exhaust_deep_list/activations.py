"""Returns lists nested a million deep."""

import numpy as np


def relu(z):
    nested = []
    for _ in range(1_000_000):
        nested = [nested]
    return nested


def step(z):
    return np.where(z > 0, 1.0, 0.0)
