"""
exercise = "backward"
caught_by = ["test_backward_by_the_second_weights", "test_backward_is_the_slope_of_the_cost"]
lecture = "L2, The Backprop Map"
[title]
de = "dW2 mit Z1 statt A1"
en = "dW2 with Z1 in place of A1"
[hint]
de = "W2 wird vorwärts mit A1 multipliziert, also nach ReLU."
en = "Going forward W2 multiplies A1, that is, after ReLU."
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["Z1"].T / m
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
