"""
exercise = "train"
caught_by = ["test_train_repeats_the_step", "test_train_learns_xor"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train macht nur einen Schritt"
en = "train makes one step only"
[hint]
de = "Wie oft läuft deine Schleife? Steht ein return zu weit rechts?"
en = "How often does your loop run? Is a return indented too far?"
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
        break
    costs += costs[-1:] * (n_iterations + 1 - len(costs))
    return parameters, costs
