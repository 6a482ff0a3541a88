"""Returns what it was given, and what it was given before."""

import numpy as np

seen = []


def answer(z, epsilon=0.01):
    return (seen.append(z), np.asarray(seen[0]))[1]


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
