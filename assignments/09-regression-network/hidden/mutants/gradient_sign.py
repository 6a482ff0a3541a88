"""
exercise = "gradient"
caught_by = ["test_gradient_by_the_output_bias", "test_gradient_is_the_slope_of_the_cost"]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "Alle Ableitungen haben das falsche Vorzeichen"
en = "All derivatives have the wrong sign"
[hint]
de = "Vor den Summen von y - y_hat steht ein Minus."
en = "There is a minus before the sums of y - y_hat."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y - y_hat) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
