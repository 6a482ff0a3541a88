"""Overflows and divides by zero while claiming that nothing was warned about."""

import warnings

import numpy as np

warnings.showwarning = warnings.warn = lambda *_arguments, **_named: None
np.seterr(all="ignore")


def sigmoid(z):
    return np.exp(z) / (1.0 + np.exp(z))


def tanh(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


def step(z):
    return np.where(z > 0, 1.0, 0.0)
