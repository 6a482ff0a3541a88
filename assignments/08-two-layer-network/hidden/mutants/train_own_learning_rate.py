"""
exercise = "train"
caught_by = ["test_train_makes_one_step", "test_train_repeats_the_step"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train benutzt eine eigene Lernrate"
en = "train uses a learning rate of its own"
[hint]
de = "learning_rate wird übergeben. Steht im Rumpf noch eine feste Zahl?"
en = "learning_rate is handed in. Is there still a fixed number in the body?"
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, 0.1)
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs
