"""Waits for a lock that it holds."""

import threading

import numpy as np


def relu(z):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()


def step(z):
    return np.where(z > 0, 1.0, 0.0)
