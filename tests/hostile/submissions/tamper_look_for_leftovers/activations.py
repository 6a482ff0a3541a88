"""Looks for what an earlier submission has left."""

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


def look(path):
    with open(path) as file:
        return file.read()


for path in ("leftover", "/tmp/@marker@", "/dev/shm/@marker@", "/scratch/leftover"):
    attempt(look, path)
found += [str(getattr(np, "leftover", "")), str(getattr(builtins, "leftover", ""))]
found += [str(sys.modules.get("leftover", "")), os.environ.get("LEFTOVER", "")]
found = ["REACHED " + text for text in found if "LEFTOVER" in text]


print(*found)


def relu(z):
    raise ValueError(" ".join(found)[-1500:])


def leaky_relu(z, epsilon=0.01):
    return " ".join(found)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
