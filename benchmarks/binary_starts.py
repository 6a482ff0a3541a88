"""How often a network of 11-train learns the binary number that it was never shown.

    python -m benchmarks.binary_starts [--starts 1000] [--iterations 3000] [--eta 0.01]

All starts of a structure are trained at once, on stacked matrices; the first of them is trained by
the solution too, and must end at the same weights.
"""

from __future__ import annotations

import argparse
import runpy
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from pathlib import Path

import numpy as np

Weights = list[np.ndarray]
SOLUTION = Path(__file__).parents[1] / "solutions" / "11-train" / "neural_network.py"
STRUCTURES = ([3, 4, 1], [3, 8, 1], [3, 16, 1], [3, 4, 4, 1], [3, 1])
HELD_BACK = 5
NUMBERS = np.arange(8)
DIGITS = (NUMBERS >> np.array([[2], [1], [0]]) & 1).astype(float)
SHOWN = NUMBERS != HELD_BACK
SEED = 11


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the 95 % interval of Wilson."""

    hits: int
    of: int

    def __str__(self) -> str:
        share, z2 = self.hits / self.of, 1.96**2
        middle = (share + z2 / (2 * self.of)) / (1 + z2 / self.of)
        half = sqrt(z2 * (share * (1 - share) + z2 / (4 * self.of)) / self.of)
        half /= 1 + z2 / self.of
        return f"{100 * share:4.0f} % ({100 * (middle - half):.0f} to {100 * (middle + half):.0f})"


def main() -> None:
    """Train every structure from many starts, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=1000)
    parser.add_argument("--iterations", type=int, default=3000)
    parser.add_argument("--eta", type=float, default=0.01)
    options = parser.parse_args()
    print("structure        101 comes within 0.3 of 5    output 0 for all eight numbers")
    for structure in STRUCTURES:
        near, dead = measure(structure, options.starts, options.iterations, options.eta)
        print(f"{structure!s:16} {near!s:28} {dead}", flush=True)


def measure(structure: list[int], starts: int, iterations: int, eta: float) -> tuple[Share, Share]:
    """Starts that come near to the number held back, and starts whose output has died."""
    rng = np.random.default_rng(SEED)
    first = [
        rng.standard_normal((starts, n_out, n_in + 1)) * np.sqrt(2.0 / (n_in + 1))
        for n_in, n_out in pairwise(structure)
    ]
    trained = train(first, iterations, eta)
    compare_with_solution(structure, first, trained, iterations, eta)
    outputs = forward(trained, DIGITS)[-1][:, 0]
    near = np.abs(outputs[:, HELD_BACK] - HELD_BACK) <= 0.3
    dead = (outputs == 0).all(axis=1)
    return Share(int(near.sum()), starts), Share(int(dead.sum()), starts)


def with_bias(a: np.ndarray) -> np.ndarray:
    """A row of ones above."""
    return np.concatenate([np.ones_like(a[..., :1, :]), a], axis=-2)


def forward(weights: Weights, x: np.ndarray) -> list[np.ndarray]:
    """The activations of all layers, ReLU everywhere: shapes (starts, n_l, examples)."""
    activations = [np.broadcast_to(x, (len(weights[0]), *x.shape))]
    for w in weights:
        activations.append(np.maximum(w @ with_bias(activations[-1]), 0.0))
    return activations


def train(weights: Weights, iterations: int, eta: float) -> Weights:
    """Full-batch steps on the squared error, for all starts at once."""
    weights = [w.copy() for w in weights]
    x, y = DIGITS[:, SHOWN], NUMBERS[SHOWN]
    for _ in range(iterations):
        activations = forward(weights, x)
        delta = 2.0 * (activations[-1] - y) * (activations[-1] > 0)
        for layer in range(len(weights) - 1, -1, -1):
            step = eta / len(y) * delta @ with_bias(activations[layer]).swapaxes(1, 2)
            delta = (weights[layer][:, :, 1:].swapaxes(1, 2) @ delta) * (activations[layer] > 0)
            weights[layer] -= step
    return weights


def compare_with_solution(
    structure: list[int], first: Weights, trained: Weights, iterations: int, eta: float
) -> None:
    """The solution comes to the same weights from the first start."""
    solution = runpy.run_path(str(SOLUTION))
    relu = solution["relu"]
    net = solution["NeuralNetwork"](structure, iterations, eta, relu, relu)
    net.weights[1:] = [w[0].copy() for w in first]
    net.train([(DIGITS[:, [n]], np.array([[n]])) for n in NUMBERS[SHOWN]])
    for got, expected in zip(trained, net.weights[1:], strict=True):
        np.testing.assert_allclose(got[0], expected, rtol=0, atol=1e-8)


if __name__ == "__main__":
    main()
