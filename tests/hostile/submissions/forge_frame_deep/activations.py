"""Answers with lists nested a hundred thousand deep."""

import os
import struct
import sys

import numpy as np


def raw(header, payload=b""):
    """A frame of the protocol, written past the one who should write it."""
    prefix = struct.pack("<4sIQ", b"NNw1", len(header), len(payload))
    os.write(3, prefix + header + payload)


def answer(z, epsilon=0.01):
    frame = sys._getframe()
    while frame and "number" not in frame.f_locals:
        frame = frame.f_back
    number = frame.f_locals["number"] if frame else 0
    raw(b"[" * 100_000 + b"]" * 100_000)
    os.read(3, 1 << 16)
    os._exit(0)


relu = answer


def step(z):
    return np.where(z > 0, 1.0, 0.0)
