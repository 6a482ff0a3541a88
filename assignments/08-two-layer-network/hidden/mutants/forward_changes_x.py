"""
exercise = "forward"
caught_by = ["test_forward_leaves_its_arguments_alone"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "forward normiert X, in X selbst"
en = "forward normalises X, in X itself"
[hint]
de = "X gehört dem Aufrufer, und um eine Normierung hat niemand gebeten."
en = "X belongs to the caller, and nobody asked for a normalisation."
"""
import numpy as np


def forward(X, parameters):
    if np.ndim(X) != 2 or len(X) != parameters["W1"].shape[1]:
        raise ValueError("X has the wrong shape")
    X -= X.mean(axis=1, keepdims=True)
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.maximum(Z1, 0.0)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    e = np.exp(-np.abs(Z2))
    A2 = np.where(Z2 >= 0, 1.0, e) / (1.0 + e)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
