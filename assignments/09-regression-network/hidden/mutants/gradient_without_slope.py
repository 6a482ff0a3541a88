"""
exercise = "gradient"
caught_by = [
    "test_gradient_by_the_hidden_biases",
    "test_gradient_by_the_hidden_weights",
    "test_gradient_is_the_slope_of_the_cost",
]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "In dw1 fehlt g'"
en = "g' is missing from dw1"
[hint]
de = "Der Weg zu w1 führt durch die Aktivierung: Welche Ableitung bringt sie in die Kette?"
en = "The way to w1 leads through the activation: which derivative does it add to the chain?"
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
