"""
exercise = "gradient"
caught_by = ["test_gradient_is_stable"]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "g' läuft über"
en = "g' overflows"
[hint]
de = "exp(-z)/(1 + exp(-z))^2 wird für betragsmäßig große z zu inf/inf. g (1 - g) hat dieses Problem nicht."
en = "exp(-z)/(1 + exp(-z))^2 becomes inf/inf for large z. g (1 - g) has no such problem."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    if np.shape(y) != np.shape(x):
        raise ValueError("different shapes")
    error = (y_hat - y) / len(x)
    e = np.exp(-(w1[:, [0]] + w1[:, [1]] * x))
    slope = e / (1.0 + e) ** 2
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
