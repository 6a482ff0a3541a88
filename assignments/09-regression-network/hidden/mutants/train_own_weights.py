"""
exercise = "train"
caught_by = ["test_train_without_steps", "test_train_makes_one_step"]
lecture = "L4, Backward Pass"
[title]
de = "train beginnt mit eigenen Gewichten"
en = "train begins with weights of its own"
[hint]
de = "Die Anfangsgewichte werden übergeben."
en = "The initial weights are handed in."
"""
import numpy as np


def train(x, y, w1, w2, alpha, n_iterations):
    w1, w2 = np.ones((3, 2)), np.ones(4)
    costs = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        w1, w2 = step(x, y, w1, w2, alpha)
        costs.append(cost(y, forward(x, w1, w2)[0]))
    return w1, w2, costs
