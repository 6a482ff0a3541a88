"""
exercise = "step"
caught_by = ["test_step_returns_new_weights"]
lecture = "L4, Backward Pass"
[title]
de = "step verändert die alten Gewichte"
en = "step changes the old weights"
[hint]
de = "w1 -= ... schreibt in das Array des Aufrufers. Verlangt sind neue Arrays."
en = "w1 -= ... writes into the caller's array. Asked for are new arrays."
"""
import numpy as np


def step(x, y, w1, w2, alpha):
    dw1, dw2 = gradient(x, y, w1, w2)
    w1 -= alpha * dw1
    w2 -= alpha * dw2
    return w1, w2
