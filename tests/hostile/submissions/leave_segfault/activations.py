"""Reads address 0 through ctypes."""

import ctypes

import numpy as np


def relu(z, epsilon=0.01):
    return ctypes.string_at(0)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
