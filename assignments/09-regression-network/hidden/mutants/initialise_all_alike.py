"""
exercise = "initialise"
caught_by = [
    "test_initialise_draws_ten_weights",
    "test_initialise_draws_around_zero",
    "test_initialise_uses_the_generator",
]
lecture = "L4, Forward Pass"
[title]
de = "Alle Neuronen beginnen gleich"
en = "All neurons start alike"
[hint]
de = "Haben die drei Zeilen von w1 verschiedene Zahlen?"
en = "Do the three rows of w1 hold different numbers?"
"""
import numpy as np


def initialise(rng):
    return np.tile(rng.normal(0, 1, 2), (3, 1)), np.full(4, rng.normal(0, 1))
