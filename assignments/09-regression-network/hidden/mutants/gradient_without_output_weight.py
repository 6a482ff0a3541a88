"""
exercise = "gradient"
caught_by = [
    "test_gradient_by_the_hidden_biases",
    "test_gradient_by_the_hidden_weights",
    "test_gradient_is_the_slope_of_the_cost",
]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "In dw1 fehlt das Ausgangsgewicht"
en = "The output weight is missing from dw1"
[hint]
de = "Wie stark ein Neuron die Vorhersage bewegt, hängt von seinem w_1j ab."
en = "How strongly a neuron moves the prediction depends on its w_1j."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = np.ones((3, 1)) * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
