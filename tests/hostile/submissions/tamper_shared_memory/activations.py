"""Leaves shared memory of every kind behind."""

import ctypes
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


libc = ctypes.CDLL(None, use_errno=True)
key = int("@marker@"[:7], 16)
segment = libc.shmget(key, 4096, 0o1666)
if segment >= 0:
    found.append("REACHED shared memory")
attempt(lambda: os.open("/dev/shm/@marker@", os.O_CREAT | os.O_RDWR) and "REACHED /dev/shm")
if libc.syscall(319, b"@marker@", 0) >= 0:
    found.append("REACHED memfd")
if libc.msgget(key, 0o1666) >= 0 or libc.semget(key, 1, 0o1666) >= 0:
    found.append("REACHED message queue or semaphore")
if libc.syscall(240, b"@marker@", 0o102, 0o600, None) >= 0:
    found.append("REACHED POSIX message queue")


print(*found)


def relu(z):
    raise ValueError(" ".join(found)[-1500:])


def leaky_relu(z, epsilon=0.01):
    return " ".join(found)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
