"""
exercise = "step"
caught_by = [
    "test_step_moves_the_hidden_weights",
    "test_step_moves_the_output_weights",
    "test_train_makes_one_step",
]
lecture = "L4, Backward Pass"
[title]
de = "step geht bergauf"
en = "step goes uphill"
[hint]
de = "Der Gradient zeigt dorthin, wo die Kosten steigen."
en = "The gradient points to where the cost rises."
"""
import numpy as np


def step(x, y, w1, w2, alpha):
    dw1, dw2 = gradient(x, y, w1, w2)
    return w1 + alpha * dw1, w2 + alpha * dw2
