"""Raises an exception with a message of a hundred megabytes and a long chain."""

import numpy as np


def relu(z):
    error = ValueError("x" * 100_000_000)
    for _ in range(5000):
        following = ValueError("again")
        following.__context__ = error
        error = following
    raise error


def step(z):
    return np.where(z > 0, 1.0, 0.0)
