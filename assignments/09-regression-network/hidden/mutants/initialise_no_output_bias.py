"""
exercise = "initialise"
caught_by = [
    "test_initialise_draws_ten_weights",
    "test_initialise_draws_around_zero",
    "test_initialise_uses_the_generator",
]
lecture = "L4, Forward Pass"
[title]
de = "Das Bias-Gewicht des Ausgangs fehlt"
en = "The bias weight of the output is missing"
[hint]
de = "Wie viele Gewichte hat das Netz insgesamt, und wie viele davon stehen in w2?"
en = "How many weights has the network in all, and how many of them are in w2?"
"""
import numpy as np


def initialise(rng):
    return rng.normal(0, 1, (3, 2)), rng.normal(0, 1, 3)
