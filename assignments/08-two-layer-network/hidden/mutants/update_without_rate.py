"""
exercise = "update"
caught_by = ["test_update_moves_the_weights", "test_update_moves_the_biases"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "update lässt die Lernrate weg"
en = "update leaves out the learning rate"
[hint]
de = "Um welchen Anteil des Gradienten bewegt sich ein Parameter?"
en = "By what share of its gradient does a parameter move?"
"""
import numpy as np


def update(parameters, gradients, learning_rate):
    new = {}
    for name in ("W1", "b1", "W2", "b2"):
        gradient = gradients[f"d{name}"]
        if np.shape(gradient) != np.shape(parameters[name]):
            raise ValueError("the gradient has the wrong shape")
        new[name] = parameters[name] - gradient
    return new
