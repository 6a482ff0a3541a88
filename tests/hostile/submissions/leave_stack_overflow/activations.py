"""Overflows the C stack."""

import sys

import numpy as np


def relu(z, epsilon=0.01):
    sys.setrecursionlimit(10**9)
    nested = []
    for _ in range(10**6):
        nested = [nested]
    return repr(nested)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
