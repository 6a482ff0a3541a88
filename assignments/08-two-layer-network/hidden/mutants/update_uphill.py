"""
exercise = "update"
caught_by = ["test_update_moves_the_weights", "test_update_moves_the_biases", "test_train_makes_one_step"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "update geht bergauf"
en = "update goes uphill"
[hint]
de = "Der Gradient zeigt dorthin, wo die Kosten steigen."
en = "The gradient points to where the cost rises."
"""
import numpy as np


def update(parameters, gradients, learning_rate):
    new = {}
    for name in ("W1", "b1", "W2", "b2"):
        gradient = gradients[f"d{name}"]
        if np.shape(gradient) != np.shape(parameters[name]):
            raise ValueError("the gradient has the wrong shape")
        new[name] = parameters[name] + learning_rate * gradient
    return new
