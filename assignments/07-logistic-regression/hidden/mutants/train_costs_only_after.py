"""
exercise = "train"
caught_by = ["test_train_records_the_costs"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train notiert die Kosten nur nach jedem Schritt"
en = "train records the cost after each step only"
[hint]
de = "Der erste Eintrag soll ln 2 sein. Wann musst du ihn berechnen?"
en = "The first entry should be ln 2. When do you have to compute it?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = []
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs
