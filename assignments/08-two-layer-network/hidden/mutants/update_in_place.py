"""
exercise = "update"
caught_by = ["test_update_returns_new_parameters"]
lecture = "L2, Prozessablauf im Überblick"
[title]
de = "update verändert die alten Parameter"
en = "update changes the old parameters"
[hint]
de = "parameters[name] -= ... schreibt in das Array des Aufrufers. Verlangt ist ein neues dict mit neuen Arrays."
en = "parameters[name] -= ... writes into the caller's array. Asked for is a new dict with new arrays."
"""
import numpy as np


def update(parameters, gradients, learning_rate):
    new = {}
    for name in ("W1", "b1", "W2", "b2"):
        gradient = gradients[f"d{name}"]
        if np.shape(gradient) != np.shape(parameters[name]):
            raise ValueError("the gradient has the wrong shape")
        parameters[name] -= learning_rate * gradient
        new[name] = parameters[name]
    return new
