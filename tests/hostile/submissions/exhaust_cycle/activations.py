"""Returns a list that holds itself."""

import numpy as np


def relu(z):
    cycle = []
    cycle.append(cycle)
    return cycle


def step(z):
    return np.where(z > 0, 1.0, 0.0)
