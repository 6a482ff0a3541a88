"""
exercise = "backward"
caught_by = [
    "test_backward_by_the_second_weights",
    "test_backward_by_the_first_weights",
    "test_backward_by_the_second_biases",
    "test_backward_by_the_first_biases",
    "test_backward_is_the_slope_of_the_cost",
]
lecture = "L2, The Backprop Map"
[title]
de = "In dW und db fehlt 1/m"
en = "1/m is missing from dW and db"
[hint]
de = "Die Kosten sind ein Mittelwert über m Beispiele. Und ihre Ableitung?"
en = "The cost is a mean over m examples. And its derivative?"
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["A1"].T
    db2 = dZ2.sum(axis=1, keepdims=True)
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = relu_backward(dA1, cache["Z1"])
    dW1 = dZ1 @ X.T
    db1 = dZ1.sum(axis=1, keepdims=True)
    dX = parameters["W1"].T @ dZ1
    return {
        "dZ2": dZ2, "dW2": dW2, "db2": db2, "dA1": dA1,
        "dZ1": dZ1, "dW1": dW1, "db1": db1, "dX": dX,
    }
