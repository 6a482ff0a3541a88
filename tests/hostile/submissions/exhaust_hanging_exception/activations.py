"""Raises an exception that cannot be described in finite time."""

import numpy as np


def hang(*_arguments, **_named):
    while True:
        pass


class Hanging(Exception):
    __str__ = __repr__ = hang


def relu(z):
    raise Hanging


def step(z):
    return np.where(z > 0, 1.0, 0.0)
