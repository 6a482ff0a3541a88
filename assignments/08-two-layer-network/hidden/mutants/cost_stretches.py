"""
exercise = "cost"
caught_by = ["test_cost_refuses_different_shapes"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost nimmt verschiedene Formen an"
en = "cost accepts different shapes"
[hint]
de = "A2 (1, m) und Y (m, 1): Wie viele Zahlen summierst du dann?"
en = "A2 (1, m) and Y (m, 1): how many numbers do you sum then?"
"""
import numpy as np


def cost(A2, Y):
    right = np.where(Y == 1, A2, 1.0 - A2)
    return -np.sum(np.log(np.maximum(right, 1e-300))) / A2.shape[1]
