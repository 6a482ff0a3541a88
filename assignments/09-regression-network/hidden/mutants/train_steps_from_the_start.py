"""
exercise = "train"
caught_by = ["test_train_repeats_the_step", "test_train_fits_a_noisy_sine"]
lecture = "L4, Backward Pass"
[title]
de = "Jeder Schritt beginnt wieder bei den Anfangsgewichten"
en = "Every step begins at the initial weights again"
[hint]
de = "Welche Gewichte übergibst du in der zweiten Iteration an step?"
en = "Which weights do you hand to step in the second iteration?"
"""
import numpy as np


def train(x, y, w1, w2, alpha, n_iterations):
    start = w1, w2
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        w1, w2 = step(x, y, *start, alpha)
        costs.append(cost(y, forward(x, w1, w2)[0]))
    return w1, w2, costs
