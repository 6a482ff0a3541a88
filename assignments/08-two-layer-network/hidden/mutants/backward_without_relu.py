"""
exercise = "backward"
caught_by = [
    "test_backward_through_relu",
    "test_backward_by_the_first_weights",
    "test_backward_by_the_first_biases",
    "test_backward_by_the_inputs",
    "test_backward_is_the_slope_of_the_cost",
]
lecture = "L2, The Backprop Map"
[title]
de = "Auf dem Rückweg fehlt die Ableitung von ReLU"
en = "The derivative of ReLU is missing on the way back"
[hint]
de = "Ein Neuron, das 0 ausgegeben hat, hat zur Ausgabe nichts beigetragen. Was darf durch es zurückfließen?"
en = "A neuron that gave 0 has contributed nothing to the output. What may flow back through it?"
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
    dZ1 = dA1.copy()
    dW1 = dZ1 @ X.T / m
    db1 = dZ1.sum(axis=1, keepdims=True) / m
    dX = parameters["W1"].T @ dZ1
    return {
        "dZ2": dZ2, "dW2": dW2, "db2": db2, "dA1": dA1,
        "dZ1": dZ1, "dW1": dW1, "db1": db1, "dX": dX,
    }
