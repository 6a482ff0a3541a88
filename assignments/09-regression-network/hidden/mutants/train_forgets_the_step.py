"""
exercise = "train"
caught_by = ["test_train_makes_one_step", "test_train_repeats_the_step", "test_train_fits_a_noisy_sine"]
lecture = "L4, Backward Pass"
[title]
de = "train wirft die neuen Gewichte weg"
en = "train throws the new weights away"
[hint]
de = "step gibt neue Gewichte zurück. Wohin kommen sie?"
en = "step returns new weights. Where do they go?"
"""
import numpy as np


def train(x, y, w1, w2, alpha, n_iterations):
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        step(x, y, w1, w2, alpha)
        costs.append(cost(y, forward(x, w1, w2)[0]))
    return w1, w2, costs
