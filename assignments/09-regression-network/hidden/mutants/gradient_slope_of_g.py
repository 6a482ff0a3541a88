"""
exercise = "gradient"
caught_by = ["test_gradient_by_the_hidden_biases", "test_gradient_is_the_slope_of_the_cost"]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "g' wird an der Stelle g(z) statt z ausgerechnet"
en = "g' is evaluated at g(z), not at z"
[hint]
de = "hidden ist schon g(z). Ein zweites Sigmoid davon ist zu viel."
en = "hidden is g(z) already. A second sigmoid of it is one too many."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    again = 1.0 / (1.0 + np.exp(-hidden))
    slope = again * (1.0 - again)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
