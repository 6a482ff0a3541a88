"""Returns arrays of objects, records and dates."""

import numpy as np


def answer(z, epsilon=0.01):
    return [np.full(np.shape(z), None), np.zeros(3, "f8,i4"), np.datetime64("NaT")]


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
