"""
exercise = "initialise"
caught_by = ["test_initialise_draws_around_zero"]
lecture = "L4, Forward Pass"
[title]
de = "Alle Gewichte sind positiv"
en = "All weights are positive"
[hint]
de = "rng.random liefert Zahlen von 0 bis 1. Kann so eine Kurve fallen?"
en = "rng.random gives numbers from 0 to 1. Can a curve fall that way?"
"""
import numpy as np


def initialise(rng):
    return rng.random((3, 2)), rng.random(4)
