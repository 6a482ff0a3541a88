"""
exercise = "train"
caught_by = ["test_train_records_the_costs", "test_train_starts_from_random_weights"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "In costs fehlen die Kosten nach dem letzten Schritt"
en = "The cost after the last step is missing from costs"
[hint]
de = "Bei n Schritten gibt es n + 1 Netze: das am Start und eines nach jedem Schritt."
en = "With n steps there are n + 1 networks: the one at the start and one after each step."
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = []
    for _ in range(n_iterations):
        costs.append(cost(A2, Y))
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, learning_rate)
        A2, cache = forward(X, parameters)
    return parameters, costs
