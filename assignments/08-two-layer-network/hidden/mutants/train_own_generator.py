"""
exercise = "train"
caught_by = ["test_train_depends_on_the_generator_alone"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train benutzt einen eigenen Generator"
en = "train uses a generator of its own"
[hint]
de = "rng wird übergeben. Gib genau diesen an initialise weiter."
en = "rng is handed in. Hand exactly this one on to initialise."
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), np.random.default_rng(0))
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, learning_rate)
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs
