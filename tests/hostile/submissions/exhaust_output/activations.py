"""Prints without end."""

import os

import numpy as np


def relu(z):
    while True:
        os.write(1, b"\x1b[2J spam " * 1000)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
