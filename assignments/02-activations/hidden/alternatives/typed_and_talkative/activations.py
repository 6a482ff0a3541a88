"""Typed, and it prints while it is imported."""
from __future__ import annotations

from typing import Union

import numpy as np
from numpy.typing import NDArray

Number = Union[int, float, np.floating]
Array = NDArray[np.float64]


def step(z: Number | Array) -> Array:
    return np.asarray(np.asarray(z) > 0, dtype=np.float64)


def relu(z: Number | Array) -> Array:
    return np.clip(np.asarray(z, dtype=np.float64), 0.0, None)


def leaky_relu(z: Number | Array, epsilon: float = 0.01) -> Array:
    z = np.asarray(z, dtype=np.float64)
    return np.maximum(z, 0.0) + epsilon * np.minimum(z, 0.0)


def sigmoid(z: Number | Array) -> Array:
    return 0.5 * (1.0 + tanh(0.5 * np.asarray(z, dtype=np.float64)))


def tanh(z: Number | Array) -> Array:
    z = np.asarray(z, dtype=np.float64)
    e = np.expm1(-2.0 * np.abs(z))
    return np.copysign(-e / (e + 2.0), z)


def identity(z: Number | Array) -> Array:
    return np.array(z, dtype=np.float64)


print("step(0) =", step(0))
print("relu(-25, 36, 14) =", relu(np.array([-25.0, 36.0, 14.0])))
for x in (-1e4, 0.0, 1e4):
    print("sigmoid", x, sigmoid(x), "tanh", x, tanh(x))

if __name__ == "__main__":
    input("done, press enter")
