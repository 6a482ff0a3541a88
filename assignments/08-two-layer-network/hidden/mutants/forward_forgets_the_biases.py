"""
exercise = "forward"
caught_by = [
    "test_forward_with_biases",
    "test_forward_keeps_the_intermediate_values",
    "test_forward_of_the_worked_example",
]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "forward lässt die Biases weg"
en = "forward leaves out the biases"
[hint]
de = "z = W a + b: Wo ist b?"
en = "z = W a + b: where is b?"
"""
import numpy as np


def forward(X, parameters):
    if np.ndim(X) != 2 or len(X) != parameters["W1"].shape[1]:
        raise ValueError("X has the wrong shape")
    Z1 = parameters["W1"] @ X
    A1 = np.maximum(Z1, 0.0)
    Z2 = parameters["W2"] @ A1
    e = np.exp(-np.abs(Z2))
    A2 = np.where(Z2 >= 0, 1.0, e) / (1.0 + e)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
