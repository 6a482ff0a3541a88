"""
exercise = "forward"
caught_by = ["test_forward_is_stable"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "Die Sigmoid-Funktion läuft über"
en = "The sigmoid overflows"
[hint]
de = "Für welches Vorzeichen von Z2 wird exp(-Z2) riesig? Nimm deine sichere sigmoid aus einem früheren Blatt."
en = "For which sign of Z2 does exp(-Z2) grow huge? Take your safe sigmoid from an earlier sheet."
"""
import numpy as np


def forward(X, parameters):
    if np.ndim(X) != 2 or len(X) != parameters["W1"].shape[1]:
        raise ValueError("X has the wrong shape")
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.maximum(Z1, 0.0)
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = 1.0 / (1.0 + np.exp(-Z2))
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
