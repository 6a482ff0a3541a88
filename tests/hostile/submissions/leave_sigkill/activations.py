"""Sends SIGKILL to itself."""

import os
import signal

import numpy as np


def relu(z, epsilon=0.01):
    os.kill(os.getpid(), signal.SIGKILL)
    return np.maximum(z, 0)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
