"""Typed, with prints, everything through asarray."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

Vector = NDArray[np.float64]


def difference_quotient(f: Callable[[float], float], x: float, h: float = 1e-3) -> float:
    a: float = float(f(float(x)))
    b: float = float(f(float(x) + float(h)))
    print("from", a, "to", b)
    return (b - a) / h


def numerical_gradient(f: Callable[[Vector], float], x: Vector, h: float = 1e-6) -> Vector:
    directions = np.identity(x.size)
    right = np.fromiter((f(x + h * e) for e in directions), dtype=np.float64)
    left = np.fromiter((f(x - h * e) for e in directions), dtype=np.float64)
    print("gradient measured at", x)
    return (right - left) / (2.0 * h)


def relu(z: ArrayLike, derivative: bool = False) -> Vector:
    z = np.asarray(z, dtype=np.float64)
    if derivative:
        return (z > 0).astype(np.float64)
    return z.clip(min=0.0)


def leaky_relu(z: ArrayLike, epsilon: float = 0.01, derivative: bool = False) -> Vector:
    z = np.asarray(z, dtype=np.float64)
    if derivative:
        return np.asarray(np.select([z > 0, z < 0], [1.0, epsilon], default=(1 + epsilon) / 2))
    return np.maximum(z, 0.0) + epsilon * np.minimum(z, 0.0)


def tanh(z: ArrayLike, derivative: bool = False) -> Vector:
    t = np.tanh(np.asarray(z, dtype=np.float64))
    return np.asarray(1.0 - np.square(t)) if derivative else np.asarray(t)


def sigmoid(z: ArrayLike, derivative: bool = False) -> Vector:
    t = np.tanh(0.5 * np.asarray(z, dtype=np.float64))
    return 0.25 * (1.0 - t * t) if derivative else 0.5 * (1.0 + t)


def identity(z: ArrayLike, derivative: bool = False) -> Vector:
    z = np.array(z, dtype=np.float64)
    return np.full(z.shape, 1.0) if derivative else z


def graph_forward(x1: float, x2: float, x3: float) -> dict[str, float]:
    return {"u1": x1 * x2, "u2": x1 * x2 + x3, "y": 5.0 * x1 * x2 + 5.0 * x3}


def graph_backward(x1: float, x2: float, x3: float) -> dict[str, float]:
    steps: dict[str, float] = {"du2": 5.0, "du1": 5.0}
    return {**steps, "dx1": 5.0 * x2, "dx2": 5.0 * x1, "dx3": 5.0}


print("difference_quotient:", difference_quotient(lambda x: x**2, 2))
