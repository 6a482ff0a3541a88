"""Raises something that is no Exception and describes itself with more of the same."""

import numpy as np


class Worse(BaseException):
    def __str__(self):
        raise Worse

    __repr__ = __getattr__ = __str__


def relu(z, epsilon=0.01):
    raise Worse


def step(z):
    return np.where(z > 0, 1.0, 0.0)
