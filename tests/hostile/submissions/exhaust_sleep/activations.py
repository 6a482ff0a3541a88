"""Sleeps for ever."""

import time

import numpy as np


def relu(z):
    while True:
        time.sleep(3600)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
