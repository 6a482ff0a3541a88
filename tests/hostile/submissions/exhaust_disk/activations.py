"""Fills the disk (300 MB at most)."""

import numpy as np


def relu(z):
    with open("large", "wb") as file:
        for _ in range(300):
            file.write(b"x" * (1 << 20))
    return 0.0


def step(z):
    return np.where(z > 0, 1.0, 0.0)
