"""Returns text that cannot be encoded, and control characters."""

import numpy as np


def answer(z, epsilon=0.01):
    return "\ud800\udfff\x00\x1b[2J\x1b]0;owned\x07\u202e"


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
