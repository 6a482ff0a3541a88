"""
exercise = "gradient"
caught_by = [
    "test_gradient_by_the_hidden_biases",
    "test_gradient_by_the_hidden_weights",
    "test_gradient_is_the_slope_of_the_cost",
]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "dw1 benutzt das Gewicht des Nachbarn"
en = "dw1 uses the neighbour's weight"
[hint]
de = "w2[0] ist der Bias. Zu Neuron 1 gehört w2[1]."
en = "w2[0] is the bias. w2[1] belongs to neuron 1."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[:3, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
