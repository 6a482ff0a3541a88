"""
exercise = "forward"
caught_by = ["test_forward_is_stable"]
lecture = "L4, Forward Pass"
[title]
de = "Sigmoid läuft über"
en = "The sigmoid overflows"
[hint]
de = "Für welches Vorzeichen von z wird exp(-z) riesig? Nimm deine sichere sigmoid aus einem früheren Blatt."
en = "For which sign of z does exp(-z) grow huge? Take your safe sigmoid from an earlier sheet."
"""
import numpy as np


def forward(x, w1, w2):
    if np.ndim(x) != 1 or np.shape(w1) != (3, 2) or np.shape(w2) != (4,):
        raise ValueError("the shapes do not fit")
    z = w1[:, [0]] + w1[:, [1]] * x
    hidden = 1.0 / (1.0 + np.exp(-z))
    return w2[0] + w2[1:] @ hidden, hidden
