"""Has a module whose names take for ever to look at."""

import sys

import numpy as np


def hang(*_arguments, **_named):
    while True:
        pass


class Hanging(type(sys)):
    __getattribute__ = hang


def __getattr__(name):
    hang()


sys.modules[__name__].__class__ = Hanging


def step(z):
    return np.where(z > 0, 1.0, 0.0)
