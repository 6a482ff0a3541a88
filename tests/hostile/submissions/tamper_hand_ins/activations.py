"""Deletes, renames and rewrites what others have handed in."""

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


for student in ("zz_victim", "n00", "n01", "n02"):
    folder = f"@course@/submitted/{student}/02-activations"
    attempt(write, f"{folder}/activations.py", "raise SystemExit")
    attempt(os.rename, folder, folder + "-gone")
    attempt(os.unlink, f"{folder}/activations.py")


print(*found)


def relu(z):
    raise ValueError(" ".join(found)[-1500:])


def leaky_relu(z, epsilon=0.01):
    return " ".join(found)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
