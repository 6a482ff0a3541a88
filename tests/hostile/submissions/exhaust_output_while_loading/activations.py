"""Prints a hundred megabytes while it is imported."""

import os

import numpy as np

for _ in range(100):
    os.write(2, b"spam " * 200_000)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
