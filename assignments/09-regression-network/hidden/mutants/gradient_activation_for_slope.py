"""
exercise = "gradient"
caught_by = [
    "test_gradient_by_the_hidden_biases",
    "test_gradient_by_the_hidden_weights",
    "test_gradient_is_the_slope_of_the_cost",
]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "dw1 enthält g statt g'"
en = "dw1 contains g in place of g'"
[hint]
de = "In der Kette steht g'(z) = g(z)(1 - g(z))."
en = "The chain contains g'(z) = g(z)(1 - g(z))."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * hidden
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
