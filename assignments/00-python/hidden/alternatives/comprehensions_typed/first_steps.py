"""Type hints, f-strings, comprehensions; reports what it does."""
from __future__ import annotations

from collections.abc import Sequence


def greet(name: str = "world") -> str:
    print("greeting", name)
    return f"Hello {name}"


def layer_sizes(structure: Sequence[int]) -> tuple[int, ...]:
    last = len(structure) - 1
    return tuple(n + (layer < last) for layer, n in enumerate(structure))


def weight_shapes(structure: Sequence[int]) -> list[tuple[int, int]]:
    return [(here, before + 1) for before, here in zip(structure, structure[1:])]


def backwards(n_layers: int) -> list[int]:
    return [n_layers - step for step in range(1, n_layers)]


def without_bias(activations: Sequence[Sequence[float]]) -> list[list[float]]:
    *inner, last = activations
    return [*(list(layer[1:]) for layer in inner), list(last)]


class Layers:
    def __init__(self, structure: Sequence[int]) -> None:
        self.sizes = list(structure)

    @property
    def structure(self) -> tuple[int, ...]:
        return tuple(self.sizes)

    def add(self, n_neurons: int) -> Layers:
        self.sizes += [n_neurons]
        return self
