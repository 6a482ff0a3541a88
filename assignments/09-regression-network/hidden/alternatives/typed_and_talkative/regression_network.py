"""With type hints; prints its progress; clips the weighted sums; copies and changes the copies."""
from __future__ import annotations

import copy
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Pass(NamedTuple):
    y_hat: Array
    hidden: Array


class Trained(NamedTuple):
    w1: Array
    w2: Array
    costs: tuple[float, ...]


def forward(x: Array, w1: Array, w2: Array) -> Pass:
    if np.ndim(x) != 1 or np.size(w2) != 4 or np.shape(w1) != (3, 2):
        raise TypeError(f"{np.shape(x)=} {np.shape(w1)=} {np.shape(w2)=}")
    z = np.outer(w1[:, 1], x) + w1[:, 0].reshape(-1, 1)
    hidden = 1.0 / (1.0 + np.exp(-np.clip(z, -500.0, 500.0)))
    y_hat = w2[0] + w2[1] * hidden[0] + w2[2] * hidden[1] + w2[3] * hidden[2]
    return Pass(y_hat, hidden)


def cost(y: Array, y_hat: Array) -> np.float64:
    if np.shape(y) != np.shape(y_hat):
        raise IndexError("y and y_hat")
    return 0.5 * np.average(np.square(np.subtract(y_hat, y)))


def gradient(x: Array, y: Array, w1: Array, w2: Array) -> tuple[Array, Array]:
    done = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise IndexError("x and y")
    error = y - done.y_hat
    slopes = done.hidden - done.hidden**2
    dw2 = np.array([-np.mean(error)] + [-np.mean(error * row) for row in done.hidden])
    dw1 = np.empty((3, 2))
    for j in range(3):
        dw1[j, 0] = -w2[j + 1] * np.mean(error * slopes[j])
        dw1[j, 1] = -w2[j + 1] * np.mean(error * slopes[j] * x)
    return dw1, dw2


def step(x: Array, y: Array, w1: Array, w2: Array, alpha: float) -> tuple[Array, Array]:
    dw1, dw2 = gradient(x, y, w1, w2)
    w1, w2 = copy.deepcopy(w1), copy.deepcopy(w2)
    w1 -= alpha * dw1
    w2 -= alpha * dw2
    return w1, w2


def train(
    x: Array, y: Array, w1: Array, w2: Array, alpha: float, n_iterations: int
) -> Trained:
    costs: list[float] = []
    for number in range(n_iterations):
        costs.append(float(cost(y, forward(x, w1, w2).y_hat)))
        w1, w2 = step(x, y, w1, w2, alpha)
        if number % 100 == 0:
            print(f"{number:5d}  {costs[-1]:.6f}")
    costs.append(float(cost(y, forward(x, w1, w2).y_hat)))
    print("done", costs[-1])
    return Trained(w1, w2, tuple(costs))


def initialise(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """He's rule with one and three inputs, capped."""
    print("drawing ten weights")
    w1 = np.column_stack([np.zeros(3), rng.normal(0, 1, 3)])
    w2 = np.concatenate([[0.0], rng.normal(0, np.sqrt(2 / 3), 3)])
    return w1, w2



print("regression network ready")
if __name__ == "__main__":
    import plot_regression
