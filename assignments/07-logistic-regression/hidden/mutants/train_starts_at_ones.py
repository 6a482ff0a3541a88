"""
exercise = "train"
caught_by = ["test_train_takes_one_step_from_zero", "test_train_takes_all_steps", "test_train_records_the_costs", "test_train_minds_its_arguments"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train beginnt nicht bei null"
en = "train does not begin at zero"
[hint]
de = "Damit das Ergebnis feststeht, beginnt die Aufgabe mit w = 0 und b = 0. Womit beginnst du?"
en = "So that the result is determined, the exercise begins with w = 0 and b = 0. What do you begin with?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.ones((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs
