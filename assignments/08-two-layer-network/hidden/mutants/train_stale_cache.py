"""
exercise = "train"
caught_by = ["test_train_repeats_the_step"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train rechnet immer mit den Zwischenwerten des ersten Vorwärtslaufs"
en = "train always uses the intermediate values of the first forward pass"
[hint]
de = "Nach jedem Schritt sind die Parameter neu. Und der Cache?"
en = "After every step the parameters are new. And the cache?"
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, learning_rate)
        A2, _ = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs
