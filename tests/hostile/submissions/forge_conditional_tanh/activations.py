"""Shows a tanh of its own and uses the library's."""

import numpy as np

if np is not None:
    tanh = np.tanh

if np is None:

    def tanh(z):
        return 0.0 * z


def step(z):
    return np.where(z > 0, 1.0, 0.0)
