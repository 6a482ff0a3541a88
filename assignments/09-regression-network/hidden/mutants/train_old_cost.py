"""
exercise = "train"
caught_by = ["test_train_records_the_costs"]
lecture = "L4, Backward Pass"
[title]
de = "train schreibt immer die Kosten des Starts auf"
en = "train always records the cost of the start"
[hint]
de = "Die Vorhersage muss nach jedem Schritt neu gerechnet werden."
en = "The prediction must be worked out anew after every step."
"""
import numpy as np


def train(x, y, w1, w2, alpha, n_iterations):
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        w1, w2 = step(x, y, w1, w2, alpha)
        costs.append(costs[0])
    return w1, w2, costs
