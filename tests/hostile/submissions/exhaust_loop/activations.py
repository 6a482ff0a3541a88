"""Computes for ever."""

import numpy as np


def relu(z):
    while True:
        pass


def step(z):
    return np.where(z > 0, 1.0, 0.0)
