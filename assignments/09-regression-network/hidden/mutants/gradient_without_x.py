"""
exercise = "gradient"
caught_by = ["test_gradient_by_the_hidden_weights", "test_gradient_is_the_slope_of_the_cost"]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "In der Ableitung nach w_j1 fehlt x"
en = "x is missing from the derivative by w_j1"
[hint]
de = "w_j1 wird mit x malgenommen, w_j0 nicht. Worin unterscheiden sich also die beiden Ableitungen?"
en = "w_j1 is multiplied by x, w_j0 is not. So in what do the two derivatives differ?"
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz.sum(axis=1)])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
