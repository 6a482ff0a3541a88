"""Aborts, leaving a core dump if it may."""

import os

import numpy as np


def relu(z, epsilon=0.01):
    os.abort()


def step(z):
    return np.where(z > 0, 1.0, 0.0)
