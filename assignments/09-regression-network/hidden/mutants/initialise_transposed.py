"""
exercise = "initialise"
caught_by = [
    "test_initialise_draws_ten_weights",
    "test_initialise_draws_around_zero",
    "test_initialise_uses_the_generator",
]
lecture = "L4, Forward Pass"
[title]
de = "w1 hat die Form (2, 3)"
en = "w1 has the shape (2, 3)"
[hint]
de = "Eine Zeile von w1 gehört zu einem Neuron. Wie viele Neuronen gibt es?"
en = "A row of w1 belongs to one neuron. How many neurons are there?"
"""
import numpy as np


def initialise(rng):
    return rng.normal(0, 1, (2, 3)), rng.normal(0, 1, 4)
