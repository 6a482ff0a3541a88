"""
exercise = "gradient"
caught_by = [
    "test_gradient_is_a_mean",
    "test_gradient_is_the_slope_of_the_cost",
    "test_gradient_by_the_output_bias",
]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "Nur die letzte Beobachtung zählt"
en = "Only the last observation counts"
[hint]
de = "Wird in deiner Schleife aufaddiert oder überschrieben?"
en = "Does your loop add up or overwrite?"
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = np.where(np.arange(len(x)) == len(x) - 1, y_hat - y, 0.0)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
