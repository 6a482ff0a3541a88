"""
exercise = "train"
caught_by = ["test_train_takes_one_step_from_zero", "test_train_takes_all_steps", "test_train_records_the_costs", "test_train_on_the_eight_points", "test_train_separates_two_clouds", "test_train_minds_its_arguments"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train geht bergauf"
en = "train goes uphill"
[hint]
de = "Der Gradient zeigt, wohin die Kosten steigen. In welche Richtung muss der Schritt gehen?"
en = "The gradient shows where the cost rises. In which direction must the step go?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w + learning_rate * dw, b + learning_rate * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs
