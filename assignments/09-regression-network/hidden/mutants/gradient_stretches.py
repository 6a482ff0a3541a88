"""
exercise = "gradient"
caught_by = ["test_gradient_refuses_different_lengths"]
lecture = "L4, Alle Ableitungen auf einen Blick"
[title]
de = "gradient nimmt y jeder Länge an"
en = "gradient accepts a y of any length"
[hint]
de = "Ein y mit einem Eintrag wird stillschweigend wiederholt. Vergleiche die Formen zuerst."
en = "A y with a single entry is silently repeated. Compare the shapes first."
"""
import numpy as np


def gradient(x, y, w1, w2):
    y_hat, hidden = forward(x, w1, w2)
    error = (y_hat - y) / len(x)
    slope = hidden * (1.0 - hidden)
    dz = w2[1:, None] * error * slope
    dw1 = np.column_stack([dz.sum(axis=1), dz @ x])
    dw2 = np.concatenate([[error.sum()], hidden @ error])
    return dw1, dw2
