"""
exercise = "backward"
caught_by = ["test_backward_refuses_wrong_shapes"]
lecture = "L2, The Backprop Map"
[title]
de = "backward nimmt ein Y jeder Form an"
en = "backward accepts a Y of any shape"
[hint]
de = "A2 (1, m) minus Y (m, 1) ist eine m-x-m-Matrix. Vergleiche die Formen zuerst."
en = "A2 (1, m) minus Y (m, 1) is an m by m matrix. Compare the shapes first."
"""
import numpy as np


def backward(parameters, cache, X, Y):
    m = np.shape(Y)[1]
    dZ2 = cache["A2"] - Y
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
