"""
exercise = "train"
caught_by = ["test_train_makes_one_step", "test_train_repeats_the_step"]
lecture = "L4, Backward Pass"
[title]
de = "train macht einen Schritt je Beobachtung"
en = "train makes one step per observation"
[hint]
de = "Erst der Mittelwert über alle Beobachtungen, dann ein Schritt je Iteration."
en = "First the mean over all observations, then one step per iteration."
"""
import numpy as np


def train(x, y, w1, w2, alpha, n_iterations):
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        for i in range(len(x)):
            w1, w2 = step(x[i : i + 1], y[i : i + 1], w1, w2, alpha)
        costs.append(cost(y, forward(x, w1, w2)[0]))
    return w1, w2, costs
