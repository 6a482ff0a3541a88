"""
exercise = "backward"
caught_by = ["test_backward_leaves_its_arguments_alone"]
lecture = "L2, The Backprop Map"
[title]
de = "backward rechnet in A2 hinein"
en = "backward computes into A2"
[hint]
de = "-= verändert das Array im Cache. Wer es später noch braucht, findet dZ2."
en = "-= changes the array in the cache. Whoever needs it later finds dZ2."
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = cache["A2"]
    dZ2 -= Y
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
