"""
exercise = "backward"
caught_by = ["test_backward_by_the_second_weights", "test_backward_by_the_first_weights"]
lecture = "L2, The Backprop Map"
[title]
de = "dW1 und dW2 sind transponiert"
en = "dW1 and dW2 are transposed"
[hint]
de = "dW hat dieselbe Form wie W. In welcher Reihenfolge stehen dZ und A im Produkt?"
en = "dW has the same shape as W. In which order do dZ and A stand in the product?"
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = cache["A2"] - Y
    dW2 = cache["A1"] @ dZ2.T / m
    db2 = dZ2.sum(axis=1, keepdims=True) / m
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = relu_backward(dA1, cache["Z1"])
    dW1 = X @ dZ1.T / m
    db1 = dZ1.sum(axis=1, keepdims=True) / m
    dX = parameters["W1"].T @ dZ1
    return {
        "dZ2": dZ2, "dW2": dW2, "db2": db2, "dA1": dA1,
        "dZ1": dZ1, "dW1": dW1, "db1": db1, "dX": dX,
    }
