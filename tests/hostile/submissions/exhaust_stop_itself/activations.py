"""Stops itself as a debugger would."""

import os
import signal

import numpy as np


def relu(z):
    os.kill(os.getpid(), signal.SIGSTOP)
    return np.maximum(z, 0.0)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
