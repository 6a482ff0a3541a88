"""
exercise = "gradient"
caught_by = ["test_gradient_leaves_its_arguments_alone"]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "gradient überschreibt y"
en = "gradient overwrites y"
[hint]
de = "y -= ... schreibt in das Array des Aufrufers."
en = "y -= ... writes into the caller's array."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    y -= y_hat
    error = -y / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
