"""
exercise = "train"
caught_by = ["test_train_without_steps", "test_train_makes_one_step", "test_train_records_the_costs"]
lecture = "L4, Backward Pass"
[title]
de = "train gibt die Kosten nicht zurück"
en = "train does not return the costs"
[hint]
de = "Zurück kommen drei Dinge: w1, w2 und costs."
en = "Three things come back: w1, w2 and costs."
"""
import numpy as np


def train(x, y, w1, w2, alpha, n_iterations):
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        w1, w2 = step(x, y, w1, w2, alpha)
        costs.append(cost(y, forward(x, w1, w2)[0]))
    return w1, w2
