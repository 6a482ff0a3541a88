"""
exercise = "gradient"
caught_by = ["test_gradient_by_the_hidden_weights", "test_gradient_is_the_slope_of_the_cost"]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "x wird außerhalb der Summe malgenommen"
en = "x is multiplied outside the sum"
[hint]
de = "x_i steht in der Summe: Jede Beobachtung bringt ihr eigenes x mit."
en = "x_i stands inside the sum: every observation brings an x of its own."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz.sum(axis=1) * x.mean()])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
