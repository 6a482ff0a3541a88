"""
exercise = "train"
caught_by = ["test_train_records_the_costs"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train schreibt die Kosten vor dem Vorwärtslauf auf"
en = "train records the cost before the forward pass"
[hint]
de = "Zu welchen Parametern gehört A2 in dem Augenblick, in dem du die Kosten berechnest?"
en = "To which parameters does A2 belong at the moment when you work out the cost?"
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, learning_rate)
        costs.append(cost(A2, Y))
        A2, cache = forward(X, parameters)
    return parameters, costs
