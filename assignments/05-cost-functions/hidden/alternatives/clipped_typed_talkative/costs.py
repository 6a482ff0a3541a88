"""Typed, clipped far out, and it prints while it works."""
from __future__ import annotations

from typing import Union

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Number = Union[int, float, np.floating]
EPS: float = 1e-15


def error_count(y_hat: Array, y: Array) -> int:
    assert y_hat.shape == y.shape, "Formen prüfen!"
    print("Fehler:", y_hat != y)
    return (y_hat != y).sum()


def accuracy(y_hat: Array, y: Array) -> float:
    assert y_hat.shape == y.shape, "Formen prüfen!"
    return (y_hat == y).mean()


def mean_absolute_error(y_hat: Array, y: Array) -> float:
    assert y_hat.shape == y.shape, "Formen prüfen!"
    return np.linalg.norm((y_hat - y).ravel(), ord=1) / y.size


def mean_squared_error(y_hat: Array, y: Array) -> float:
    assert y_hat.shape == y.shape, "Formen prüfen!"
    difference = (y_hat - y).ravel()
    return difference @ difference / difference.size


def half_mean_squared_error(y_hat: Array, y: Array) -> float:
    half: float = 0.5 * mean_squared_error(y_hat, y)
    print(f"{half = }")
    return half


def squared_error(a: Number | Array, y: Number | Array) -> Number | Array:
    assert np.shape(a) == np.shape(y), "Formen prüfen!"
    return a * a - 2 * a * y + y * y


def squared_error_prime(a: Number | Array, y: Number | Array) -> Number | Array:
    assert np.shape(a) == np.shape(y), "Formen prüfen!"
    return 2.0 * a - 2.0 * y


def binary_cross_entropy(a: Number | Array, y: Number | Array) -> Number | Array:
    assert np.shape(a) == np.shape(y), "Formen prüfen!"
    p: Array = np.clip(a, EPS, 1 - EPS)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


def binary_cross_entropy_prime(a: Number | Array, y: Number | Array) -> Number | Array:
    assert np.shape(a) == np.shape(y), "Formen prüfen!"
    p: Array = np.clip(a, EPS, 1 - EPS)
    return -(y / p) + (1 - y) / (1 - p)


def cost(A: Array, Y: Array) -> float:
    m: int = A.shape[1]
    return 1 / m * np.sum(binary_cross_entropy(A, Y))


def cross_entropy(a: Array, y: Array) -> float:
    assert a.shape == y.shape, "Formen prüfen!"
    return -np.sum(y * np.log(np.clip(a, EPS, None)))


def combined_error(error: Number, custom_error: Number, weight: Number) -> float:
    return float(error) + float(weight) * float(custom_error)


print("L1:", squared_error(np.array([0.9, 0.3, 0.6]), np.array([1, 0, 1])))
print("L1:", cross_entropy(np.array([[0.1], [0.7], [0.2]]), np.array([[0], [1], [0]])))


def continuous_error(z: Array, y: Array) -> float:
    """Hinge loss."""
    assert z.shape == y.shape, "Formen prüfen!"
    errors: Array = np.clip(1 - (2 * y - 1) * z, 0, None)
    print("errors:", errors)
    return float(errors.sum())


def agreement(a: Array, y: Array) -> float:
    assert a.shape == y.shape, "Formen prüfen!"
    return np.sum(a * y)


def confusion_error(a: Array, y: Array, true_class: int, taken_for: int) -> float:
    return y[true_class].item() * a[taken_for].item()


def roughness(y_hat: Array) -> float:
    return np.sum((y_hat[1:] - y_hat[:-1]) ** 2)


def size_factor(error: Number, custom_error: Number) -> float:
    assert custom_error != 0, "0 bleibt 0"
    return float(np.abs(error) / np.abs(custom_error))
