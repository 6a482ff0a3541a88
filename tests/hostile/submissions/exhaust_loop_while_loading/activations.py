"""Computes for ever while it is imported."""

import numpy as np

while True:
    pass


def step(z):
    return np.where(z > 0, 1.0, 0.0)
