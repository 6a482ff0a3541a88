"""
exercise = "initialise"
caught_by = [
    "test_initialise_draws_ten_weights",
    "test_initialise_draws_around_zero",
    "test_initialise_uses_the_generator",
]
lecture = "L4, Forward Pass"
[title]
de = "Alle Gewichte beginnen bei 0"
en = "All weights start at 0"
[hint]
de = "Was lernt ein Neuron, das dieselben Gewichte hat wie sein Nachbar?"
en = "What does a neuron learn that has the same weights as its neighbour?"
"""
import numpy as np


def initialise(rng):
    return np.zeros((3, 2)), np.zeros(4)
