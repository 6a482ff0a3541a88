"""Ends the process while it is imported."""

import os

import numpy as np

os._exit(0)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
