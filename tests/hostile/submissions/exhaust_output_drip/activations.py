"""Prints a little at a time, without end."""

import time

import numpy as np


def relu(z):
    while True:
        print("still here", flush=True)
        time.sleep(0.005)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
