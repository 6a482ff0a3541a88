"""
exercise = "train"
caught_by = ["test_train_records_the_costs", "test_train_starts_from_random_weights"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train gibt nur die letzten Kosten zurück"
en = "train returns the last cost only"
[hint]
de = "Verlangt ist die ganze Liste, mit append in jedem Durchlauf."
en = "Asked for is the whole list, with append in every turn."
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, learning_rate)
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs[-1]
