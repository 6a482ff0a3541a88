"""Leaves files, modules, patches and memory for the next submission to find."""

import builtins
import os
import sys

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


def keep(path):
    with open(path, "w") as file:
        file.write("LEFTOVER")


for path in (
    "leftover",
    "activations.py",
    "/tmp/@marker@",
    "/dev/shm/@marker@",
    "/scratch/leftover",
):
    attempt(keep, path)
np.leftover = "LEFTOVER"
builtins.leftover = "LEFTOVER"
sys.modules["leftover"] = "LEFTOVER"
os.environ["LEFTOVER"] = "LEFTOVER"


print(*found)


def relu(z):
    raise ValueError(" ".join(found)[-1500:])


def leaky_relu(z, epsilon=0.01):
    return " ".join(found)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
