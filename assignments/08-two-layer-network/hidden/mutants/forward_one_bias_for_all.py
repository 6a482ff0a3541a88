"""
exercise = "forward"
caught_by = ["test_forward_with_biases"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "forward addiert für alle Neuronen denselben Bias"
en = "forward adds the same bias for all neurons"
[hint]
de = "Jedes Neuron hat seinen eigenen Bias, jede Spalte bekommt dieselbe Spalte b1 dazu."
en = "Every neuron has a bias of its own, and the same column b1 is added to every column."
"""
import numpy as np


def forward(X, parameters):
    if np.ndim(X) != 2 or len(X) != parameters["W1"].shape[1]:
        raise ValueError("X has the wrong shape")
    Z1 = parameters["W1"] @ X + np.mean(parameters["b1"])
    A1 = np.maximum(Z1, 0.0)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    e = np.exp(-np.abs(Z2))
    A2 = np.where(Z2 >= 0, 1.0, e) / (1.0 + e)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
