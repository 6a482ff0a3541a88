"""
exercise = "train"
caught_by = ["test_train_repeats_the_step", "test_train_learns_xor"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train zieht in jeder Iteration neue Gewichte"
en = "train draws new weights in every iteration"
[hint]
de = "initialise gehört vor die Schleife: Sonst ist alles Gelernte gleich wieder vergessen."
en = "initialise belongs before the loop: otherwise everything learnt is forgotten at once."
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        if len(costs) > 1:
            parameters = initialise(len(X), n_h, len(Y), rng)
            A2, cache = forward(X, parameters)
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, learning_rate)
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs
