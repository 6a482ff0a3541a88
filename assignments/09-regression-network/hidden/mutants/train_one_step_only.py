"""
exercise = "train"
caught_by = ["test_train_repeats_the_step", "test_train_fits_a_noisy_sine"]
lecture = "L4, Backward Pass"
[title]
de = "train macht nur einen Schritt"
en = "train makes one step only"
[hint]
de = "Wie oft läuft deine Schleife? Steht ein return zu weit rechts?"
en = "How often does your loop run? Is a return indented too far?"
"""
import numpy as np


def train(x, y, w1, w2, alpha, n_iterations):
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        w1, w2 = step(x, y, w1, w2, alpha)
        costs.append(cost(y, forward(x, w1, w2)[0]))
        break
    return w1, w2, costs
