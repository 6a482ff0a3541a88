"""
exercise = "backward"
caught_by = ["test_backward_at_the_output", "test_backward_is_the_slope_of_the_cost"]
lecture = "L2, Die Ableitungen"
[title]
de = "dZ2 enthält noch einmal die Ableitung von Sigmoid"
en = "dZ2 contains the derivative of the sigmoid once more"
[hint]
de = "In A2 - Y steckt a(1-a) schon: Es hat sich gekürzt."
en = "A2 - Y already contains a(1-a): it has cancelled."
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = (cache["A2"] - Y) * cache["A2"] * (1 - cache["A2"])
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
