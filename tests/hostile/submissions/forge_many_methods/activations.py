"""Returns objects with a hundred thousand methods."""

import numpy as np

Many = type("Many", (), {f"method{number}": len for number in range(100_000)})


def answer(z, epsilon=0.01):
    return Many()


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
