"""
exercise = "train"
caught_by = ["test_train_takes_one_step_from_zero", "test_train_takes_all_steps", "test_train_records_the_costs"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train berechnet db erst mit dem neuen w"
en = "train computes db with the new w already"
[hint]
de = "Beide Ableitungen gehören zum selben Punkt. Wann darfst du w überschreiben?"
en = "Both derivatives belong to the same point. When may you overwrite w?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        w = w - learning_rate * gradient(X, Y, w, b)[0]
        b = b - learning_rate * gradient(X, Y, w, b)[1]
        costs.append(cost(X, Y, w, b))
    return w, b, costs
