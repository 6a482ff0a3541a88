"""Returns a text of fifty megabytes."""

import numpy as np


def relu(z):
    return "x" * 50_000_000


def step(z):
    return np.where(z > 0, 1.0, 0.0)
