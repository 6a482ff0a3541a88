"""Typed; preallocates the path; prints where it is."""
from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
MAX_STEPS: int = 10_000


def minimise_error(
    error: Callable[[float], float],
    derivative: Callable[[float], float],
    x: float,
    step_size: float,
    target: float = 0.01,
) -> float:
    print("start at", x)
    for step in range(MAX_STEPS + 1):
        if error(x) <= target:
            print("done after", step, "steps")
            return float(x)
        if step == MAX_STEPS:
            break
        x -= derivative(x) * step_size
        if math.isnan(x) or math.isinf(x):
            raise ValueError(f"diverged: {x}")
    raise ValueError("not there yet")


def gradient_descent(
    gradient: Callable[[Vector], Vector], x0: Vector, learning_rate: float, n_steps: int
) -> Vector:
    path: Vector = np.empty((n_steps + 1, x0.size), dtype=np.float64)
    path[0] = x0
    for i in range(n_steps):
        path[i + 1] = path[i] + np.negative(learning_rate) * np.asarray(gradient(path[i].copy()))
    print("path of shape", path.shape)
    return path


def blind_descent(f: Callable[[float], float], x0: float, step: float, n_steps: int) -> float:
    x, height = float(x0), float(f(float(x0)))
    direction = -1.0  # to the left first
    fails = 0
    for _ in range(n_steps):
        new = x + direction * step
        new_height = float(f(new))
        if new_height <= height and new_height != height:
            x, height, fails = new, new_height, 0
        else:
            direction, fails = -direction, fails + 1
            if fails == 2:
                step, fails = step / 2, 0
    print("lowest point found:", x)
    return x


def converges(learning_rate: float) -> bool:
    return abs(learning_rate - 0.5) < 0.5


def random_descent(
    f: Callable[[Vector], float],
    x0: Vector,
    step: float,
    n_steps: int,
    rng: np.random.Generator,
) -> Vector:
    x: Vector = x0.astype(float)
    height = float(f(x))
    for _ in range(n_steps):
        direction = rng.normal(size=x.size)
        new = x + step * direction / max(1e-300, float(np.linalg.norm(direction)))
        new_height = float(f(new))
        if new_height < height:
            x, height = new, new_height
    print("lowest:", height)
    return x


def ascent(
    gradient: Callable[[Vector], Vector], x0: Vector, learning_rate: float, n_steps: int
) -> Vector:
    path: Vector = np.empty((n_steps + 1, x0.size), dtype=np.float64)
    path[0] = x0
    for i in range(n_steps):
        path[i + 1] = path[i] + learning_rate * gradient(path[i].copy())
    print("path of shape", path.shape)
    return path
