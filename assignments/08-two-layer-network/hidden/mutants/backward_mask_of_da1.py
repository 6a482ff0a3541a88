"""
exercise = "backward"
caught_by = ["test_backward_through_relu", "test_backward_by_the_first_weights"]
lecture = "L2, The Backprop Map"
[title]
de = "Die Maske von ReLU wird aus dA1 gebildet"
en = "The mask of ReLU is formed from dA1"
[hint]
de = "Es kommt darauf an, ob Z1 positiv war, nicht darauf, ob die Ableitung es ist."
en = "What matters is whether Z1 was positive, not whether the derivative is."
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["A1"].T / m
    db2 = dZ2.sum(axis=1, keepdims=True) / m
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = np.maximum(dA1, 0.0)
    dW1 = dZ1 @ X.T / m
    db1 = dZ1.sum(axis=1, keepdims=True) / m
    dX = parameters["W1"].T @ dZ1
    return {
        "dZ2": dZ2, "dW2": dW2, "db2": db2, "dA1": dA1,
        "dZ1": dZ1, "dW1": dW1, "db1": db1, "dX": dX,
    }
