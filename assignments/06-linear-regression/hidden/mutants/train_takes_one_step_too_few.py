"""
exercise = "train"
caught_by = ["test_train_takes_one_step_from_zero", "test_train_takes_all_steps", "test_train_records_the_costs"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train macht einen Schritt zu wenig"
en = "train takes one step too few"
[hint]
de = "range(1, n) hat n - 1 Elemente. Wie viele Schritte macht train mit n_iterations = 1?"
en = "range(1, n) has n - 1 elements. How many steps does train take with n_iterations = 1?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(1, n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs
