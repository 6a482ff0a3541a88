"""Leaves objects behind that take for ever to be deleted."""

import numpy as np


def hang(*_arguments, **_named):
    while True:
        pass


class Hanging:
    __del__ = hang


def relu(z):
    Hanging()
    return np.maximum(z, 0.0)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
