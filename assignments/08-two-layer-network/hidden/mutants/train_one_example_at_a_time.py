"""
exercise = "train"
caught_by = ["test_train_makes_one_step", "test_train_repeats_the_step"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train macht einen Schritt je Beispiel"
en = "train makes one step per example"
[hint]
de = "Erst der Mittelwert über alle Beispiele, dann ein einziger Schritt je Iteration."
en = "First the mean over all examples, then a single step per iteration."
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        for i in range(X.shape[1]):
            x, y = X[:, [i]], Y[:, [i]]
            _, cache = forward(x, parameters)
            parameters = update(parameters, backward(parameters, cache, x, y), learning_rate)
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs
