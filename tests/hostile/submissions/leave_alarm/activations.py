"""Winds an alarm that ends the process during a later call."""

import signal

import numpy as np

signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)


def relu(z, epsilon=0.01):
    while True:
        signal.pause()


def step(z):
    return np.where(z > 0, 1.0, 0.0)
