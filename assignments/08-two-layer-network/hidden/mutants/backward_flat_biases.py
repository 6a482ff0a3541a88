"""
exercise = "backward"
caught_by = ["test_backward_by_the_second_biases", "test_backward_by_the_first_biases"]
lecture = "L2, The Backprop Map"
[title]
de = "db1 und db2 sind keine Spalten"
en = "db1 and db2 are no columns"
[hint]
de = "sum(axis=1) lässt die Achse verschwinden. Welcher Parameter behält sie?"
en = "sum(axis=1) makes the axis vanish. Which parameter keeps it?"
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["A1"].T / m
    db2 = dZ2.sum(axis=1) / m
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = relu_backward(dA1, cache["Z1"])
    dW1 = dZ1 @ X.T / m
    db1 = dZ1.sum(axis=1) / m
    dX = parameters["W1"].T @ dZ1
    return {
        "dZ2": dZ2, "dW2": dW2, "db2": db2, "dA1": dA1,
        "dZ1": dZ1, "dW1": dW1, "db1": db1, "dX": dX,
    }
