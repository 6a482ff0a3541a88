"""
exercise = "backward"
caught_by = ["test_backward_by_the_second_biases", "test_backward_by_the_first_biases"]
lecture = "L2, The Backprop Map"
[title]
de = "db summiert auch über die Neuronen"
en = "db sums over the neurons too"
[hint]
de = "Ohne axis=1 summiert np.sum alles. Jedes Neuron hat aber seinen eigenen Bias."
en = "Without axis=1 np.sum adds up everything. But each neuron has a bias of its own."
"""
import numpy as np


def backward(parameters, cache, X, Y):
    if np.shape(Y) != np.shape(cache["A2"]):
        raise ValueError("Y has the wrong shape")
    m = np.shape(Y)[1]
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["A1"].T / m
    db2 = np.full_like(parameters['b2'], np.sum(dZ2)) / m
    dA1 = parameters["W2"].T @ dZ2
    dZ1 = relu_backward(dA1, cache["Z1"])
    dW1 = dZ1 @ X.T / m
    db1 = np.full_like(parameters['b1'], np.sum(dZ1)) / m
    dX = parameters["W1"].T @ dZ1
    return {
        "dZ2": dZ2, "dW2": dW2, "db2": db2, "dA1": dA1,
        "dZ1": dZ1, "dW1": dW1, "db1": db1, "dX": dX,
    }
