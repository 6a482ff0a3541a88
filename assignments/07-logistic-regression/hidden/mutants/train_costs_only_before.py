"""
exercise = "train"
caught_by = ["test_train_records_the_costs"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train notiert die Kosten nur vor jedem Schritt"
en = "train records the cost before each step only"
[hint]
de = "Zählt deine Liste n oder n + 1 Einträge? Wo bleiben die Kosten nach dem letzten Schritt?"
en = "Does your list have n or n + 1 entries? Where are the costs after the last step?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = []
    for _ in range(n_iterations):
        costs.append(cost(X, Y, w, b))
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, costs
