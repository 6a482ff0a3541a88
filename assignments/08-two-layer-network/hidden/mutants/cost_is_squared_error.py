"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost ist der quadratische Fehler"
en = "cost is the squared error"
[hint]
de = "L2 misst mit der Cross-Entropy. Wo sind die Logarithmen?"
en = "L2 measures with the cross entropy. Where are the logarithms?"
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    right = np.where(Y == 1, A2, 1.0 - A2)
    return np.sum((A2 - Y) ** 2) / A2.shape[1]
