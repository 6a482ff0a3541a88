"""
exercise = "train"
caught_by = ["test_train_takes_one_step_from_zero", "test_train_takes_all_steps", "test_train_records_the_costs", "test_train_finds_the_line_of_the_houses"]
lecture = "L0, Die Ableitung im Gradient Descent"
[title]
de = "train benutzt die Lernrate nicht"
en = "train does not use the learning rate"
[hint]
de = "Ein Schritt von der Länge des Gradienten ist meist viel zu weit. Womit wird er multipliziert?"
en = "A step as long as the gradient is usually far too long. What is it multiplied by?"
"""
import numpy as np


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w - 0.01 * dw, b - 0.01 * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs
