"""Returns lists, dicts and arrays whose methods never return."""

import numpy as np


def hang(*_arguments, **_named):
    while True:
        pass


class List(list):
    __iter__ = __len__ = __getitem__ = __eq__ = hang


class Dict(dict):
    items = keys = __iter__ = __len__ = hang


class Array(np.ndarray):
    __array__ = __array_finalize__ = astype = tobytes = hang


def relu(z):
    return [List([1]), Dict(a=1), np.zeros(3).view(Array)]


def step(z):
    return np.where(z > 0, 1.0, 0.0)
