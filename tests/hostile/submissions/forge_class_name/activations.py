"""Returns objects whose class is named like markup and terminal commands."""

import numpy as np


def answer(z, epsilon=0.01):
    name = "\x1b[2J<script>alert(1)</script>{{ points }}" + "x" * 100_000
    return type(name, (), {name: len, "predict": len})()


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
