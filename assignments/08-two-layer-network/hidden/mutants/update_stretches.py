"""
exercise = "update"
caught_by = ["test_update_refuses_wrong_shapes"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "update nimmt Gradienten jeder Form an"
en = "update accepts gradients of any shape"
[hint]
de = "b1 (n_h, 1) minus db1 (n_h,) ist plötzlich eine Matrix. Vergleiche die Formen zuerst."
en = "b1 (n_h, 1) minus db1 (n_h,) is suddenly a matrix. Compare the shapes first."
"""
import numpy as np


def update(parameters, gradients, learning_rate):
    new = {}
    for name in ("W1", "b1", "W2", "b2"):
        gradient = gradients[f"d{name}"]
        new[name] = parameters[name] - learning_rate * gradient
    return new
