"""
exercise = "train"
caught_by = ["test_train_leaves_its_arguments_alone"]
lecture = "L4, Backward Pass"
[title]
de = "train verändert die übergebenen Gewichte"
en = "train changes the weights handed in"
[hint]
de = "w1[:] = ... schreibt in das Array des Aufrufers."
en = "w1[:] = ... writes into the caller's array."
"""
import numpy as np


def train(x, y, w1, w2, alpha, n_iterations):
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        w1[:], w2[:] = step(x, y, w1, w2, alpha)
        costs.append(cost(y, forward(x, w1, w2)[0]))
    return w1, w2, costs
