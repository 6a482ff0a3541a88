"""
exercise = "train"
caught_by = ["test_train_takes_one_step_from_zero", "test_train_takes_all_steps", "test_train_records_the_costs"]
lecture = "L0, Umsetzung in Pseudo-Code"
[title]
de = "train macht nach jedem Beispiel einen Schritt"
en = "train takes a step after each example"
[hint]
de = "Im Pseudo-Code werden die Parameter erst nach der Schleife über alle Beispiele aktualisiert."
en = "In the pseudo code the parameters are updated after the loop over all examples."
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        for i in range(X.shape[1]):
            dw, db = gradient(X[:, [i]], Y[:, [i]], w, b)
            w, b = w - learning_rate * dw, b - learning_rate * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs
