"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "Den Kosten fehlt das Minuszeichen"
en = "The cost lacks its minus sign"
[hint]
de = "Der Logarithmus einer Wahrscheinlichkeit ist negativ. Sollen die Kosten es auch sein?"
en = "The logarithm of a probability is negative. Should the cost be so too?"
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    right = np.where(Y == 1, A2, 1.0 - A2)
    return np.sum(np.log(np.maximum(right, 1e-300))) / A2.shape[1]
