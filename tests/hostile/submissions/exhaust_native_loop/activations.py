"""Computes for ever inside one call of native code."""

import numpy as np


def relu(z):
    return pow(3, 10**9)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
