"""Returns a generator that never ends."""

import itertools

import numpy as np


def relu(z):
    return itertools.count()


def step(z):
    return np.where(z > 0, 1.0, 0.0)
