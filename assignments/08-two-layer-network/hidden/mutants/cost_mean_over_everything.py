"""
exercise = "cost"
caught_by = ["test_cost_with_several_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost teilt auch durch die Zahl der Ausgaben"
en = "cost divides by the number of outputs too"
[hint]
de = "Geteilt wird nur durch m, die Zahl der Spalten."
en = "Only m divides, the number of columns."
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    right = np.where(Y == 1, A2, 1.0 - A2)
    return -np.mean(np.log(np.maximum(right, 1e-300)))
