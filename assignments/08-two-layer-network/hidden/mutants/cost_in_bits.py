"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost rechnet mit dem Logarithmus zur Basis 2"
en = "cost uses the logarithm to base 2"
[hint]
de = "log ist hier der natürliche Logarithmus, np.log."
en = "log is the natural logarithm here, np.log."
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    right = np.where(Y == 1, A2, 1.0 - A2)
    return -np.sum(np.log2(np.maximum(right, 1e-300))) / A2.shape[1]
