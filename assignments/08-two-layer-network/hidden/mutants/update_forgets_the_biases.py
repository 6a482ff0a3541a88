"""
exercise = "update"
caught_by = ["test_update_moves_the_biases", "test_train_makes_one_step"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "update lässt die Biases stehen"
en = "update leaves the biases where they are"
[hint]
de = "Auch b1 und b2 lernen."
en = "b1 and b2 learn too."
"""
import numpy as np


def update(parameters, gradients, learning_rate):
    new = {}
    for name in ("W1", "b1", "W2", "b2"):
        gradient = gradients[f"d{name}"]
        if np.shape(gradient) != np.shape(parameters[name]):
            raise ValueError("the gradient has the wrong shape")
        rate = learning_rate if name in ("W1", "W2") else 0.0
        new[name] = parameters[name] - rate * gradient
    return new
