"""
exercise = "initialise"
caught_by = ["test_initialise_draws_around_zero"]
lecture = "L4, Forward Pass"
[title]
de = "Die Bias-Gewichte sind viel zu groß"
en = "The bias weights are much too large"
[hint]
de = "Wo liegt g, wenn auf jede gewichtete Summe 5 addiert wird?"
en = "Where is g when 5 is added to every weighted sum?"
"""
import numpy as np


def initialise(rng):
    w1, w2 = rng.normal(0, 1, (3, 2)), rng.normal(0, 1, 4)
    w1[:, 0] += 5.0
    w2[0] += 5.0
    return w1, w2
