"""
exercise = "backward"
caught_by = ["test_backward_at_the_output", "test_backward_is_the_slope_of_the_cost"]
lecture = "L2, The Backprop Map"
[title]
de = "dZ2 hat das falsche Vorzeichen"
en = "dZ2 has the wrong sign"
[hint]
de = "Ist die Ausgabe zu groß, sollen die Kosten mit ihr steigen. Was wird wovon abgezogen?"
en = "When the output is too large the cost should rise with it. What is subtracted from what?"
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = Y - cache["A2"]
    dW2 = dZ2 @ cache["A1"].T / m
    db2 = dZ2.sum(axis=1, keepdims=True) / m
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = relu_backward(dA1, cache["Z1"])
    dW1 = dZ1 @ X.T / m
    db1 = dZ1.sum(axis=1, keepdims=True) / m
    dX = parameters["W1"].T @ dZ1
    return {
        "dZ2": dZ2, "dW2": dW2, "db2": db2, "dA1": dA1,
        "dZ1": dZ1, "dW1": dW1, "db1": db1, "dX": dX,
    }
