"""
exercise = "train"
caught_by = ["test_train_makes_one_step"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "train verwendet W2 schon neu, während es noch rückwärts rechnet"
en = "train uses the new W2 while it is still going back"
[hint]
de = "Alle Gradienten einer Iteration gehören zu denselben Parametern: erst rechnen, dann ändern."
en = "All gradients of an iteration belong to the same parameters: compute first, change afterwards."
"""
import numpy as np


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(len(X), n_h, len(Y), rng)
    A2, cache = forward(X, parameters)
    costs = [cost(A2, Y)]
    for _ in range(n_iterations):
        gradients = backward(parameters, cache, X, Y)
        new = update(parameters, gradients, learning_rate)
        mixed = {**parameters, "W2": new["W2"], "b2": new["b2"]}
        gradients = backward(mixed, cache, X, Y)
        parameters = {**new, **{k: mixed[k] - learning_rate * gradients["d" + k] for k in ("W1", "b1")}}
        A2, cache = forward(X, parameters)
        costs.append(cost(A2, Y))
    return parameters, costs
