"""
exercise = "step"
caught_by = ["test_step_moves_the_hidden_weights"]
lecture = "L4, Backward Pass"
[title]
de = "step bewegt nur w2"
en = "step moves w2 only"
[hint]
de = "Auch die sechs Gewichte der versteckten Neuronen lernen."
en = "The six weights of the hidden neurons learn too."
"""
import numpy as np


def step(x, y, w1, w2, alpha):
    dw1, dw2 = gradient(x, y, w1, w2)
    return w1.copy(), w2 - alpha * dw2
