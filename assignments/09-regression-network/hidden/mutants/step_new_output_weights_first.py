"""
exercise = "step"
caught_by = ["test_step_moves_the_hidden_weights", "test_train_makes_one_step"]
lecture = "L4, Backward Pass"
[title]
de = "w1 bewegt sich nach dem Gradienten beim schon veränderten w2"
en = "w1 moves by the gradient at the w2 that has changed already"
[hint]
de = "Alle zehn Ableitungen gehören zu den alten Gewichten: erst rechnen, dann ändern."
en = "All ten derivatives belong to the old weights: compute first, change afterwards."
"""
import numpy as np


def step(x, y, w1, w2, alpha):
    dw1, dw2 = gradient(x, y, w1, w2)
    w2 = w2 - alpha * dw2
    dw1, _ = gradient(x, y, w1, w2)
    return w1 - alpha * dw1, w2
