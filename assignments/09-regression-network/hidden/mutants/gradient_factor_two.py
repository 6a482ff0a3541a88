"""
exercise = "gradient"
caught_by = ["test_gradient_by_the_output_bias", "test_gradient_is_the_slope_of_the_cost"]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "Die Ableitungen sind doppelt so groß"
en = "The derivatives are twice as large"
[hint]
de = "Die 2 aus dem Quadrat und die 1/2 aus den Kosten heben sich auf."
en = "The 2 from the square and the 1/2 from the cost cancel."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = 2.0 * (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
