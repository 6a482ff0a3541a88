"""Has a module with a hundred thousand names, all of them functions."""

import numpy as np


def answer(z, epsilon=0.01):
    return 0.0


globals().update({f"name{number}": answer for number in range(100_000)})


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
