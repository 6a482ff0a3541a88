"""
exercise = "backward"
caught_by = ["test_backward_is_stable"]
lecture = "L2, Die Ableitungen"
[title]
de = "dZ2 über dA2, mit einer Division durch 0"
en = "dZ2 by way of dA2, with a division by 0"
[hint]
de = "Was wird aus (A2 - Y)/(A2 (1 - A2)), wenn A2 genau 1 ist? Kürze auf dem Papier, nicht im Rechner."
en = "What becomes of (A2 - Y)/(A2 (1 - A2)) when A2 is exactly 1? Cancel on paper, not in the computer."
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    a = cache["A2"]
    dZ2 = (a - Y) / (a * (1 - a)) * a * (1 - a)
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
