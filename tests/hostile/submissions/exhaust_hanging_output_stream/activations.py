"""Replaces the output streams by ones that never take anything."""

import sys

import numpy as np


def hang(*_arguments, **_named):
    while True:
        pass


class Hanging:
    write = flush = fileno = hang


sys.stdout = sys.stderr = Hanging()


def relu(z):
    return np.maximum(z, 0.0)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
