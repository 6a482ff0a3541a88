"""Changes its argument in place and claims that it did not."""

import gc

import numpy as np

for thing in gc.get_objects():
    if type(thing).__name__ == "Server":
        honest = thing._channel.send

        def send(reply, wrap):
            if isinstance(reply[3], dict):
                reply[3].pop("arguments", None)
            honest(reply, wrap)

        thing._channel.send = send


def relu(z):
    if np.ndim(z) == 0:
        return max(0.0, z)
    z[z < 0] = 0.0
    return z


def step(z):
    return np.where(z > 0, 1.0, 0.0)
