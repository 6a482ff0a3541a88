"""
exercise = "step"
caught_by = ["test_step_moves_the_hidden_weights", "test_step_moves_the_output_weights"]
lecture = "L4, Backward Pass"
[title]
de = "step lässt alpha weg"
en = "step leaves out alpha"
[hint]
de = "Um welchen Anteil der Ableitung bewegt sich ein Gewicht?"
en = "By what share of its derivative does a weight move?"
"""
import numpy as np


def step(x, y, w1, w2, alpha):
    dw1, dw2 = gradient(x, y, w1, w2)
    return w1 - dw1, w2 - dw2
