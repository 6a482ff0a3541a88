"""Returns an object whose class takes for ever to say its name."""

import numpy as np


def hang(*_arguments, **_named):
    while True:
        pass


class Meta(type):
    __dir__ = __getattribute__ = hang


class Hanging(metaclass=Meta):
    pass


instance = Hanging()


def relu(z):
    return instance


def step(z):
    return np.where(z > 0, 1.0, 0.0)
