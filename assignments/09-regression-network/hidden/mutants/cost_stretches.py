"""
exercise = "cost"
caught_by = ["test_cost_refuses_different_shapes"]
lecture = "L4, Gewichte optimieren mit Gradient Descent"
[title]
de = "cost nimmt verschiedene Formen an"
en = "cost accepts different shapes"
[hint]
de = "y (n,) minus y_hat (n, 1) ist eine n-x-n-Matrix. Vergleiche die Formen zuerst."
en = "y (n,) minus y_hat (n, 1) is an n by n matrix. Compare the shapes first."
"""
import numpy as np


def cost(y, y_hat):
    return np.mean((y - y_hat) ** 2) / 2
