"""Warns a million times."""

import warnings

import numpy as np


def relu(z):
    for number in range(1_000_000):
        warnings.warn(f"warning {number} " + "x" * 100)
    return 0.0


def step(z):
    return np.where(z > 0, 1.0, 0.0)
