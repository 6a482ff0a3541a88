"""Hides a loop in a function that is made from text."""

import numpy as np

exec("""
def relu(z):
    flat = [max(0.0, float(entry)) for entry in np.asarray(z).ravel()]
    return np.array(flat).reshape(np.shape(z))
""")


def step(z):
    return np.where(z > 0, 1.0, 0.0)
