"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost summiert, mittelt aber nicht"
en = "cost sums but takes no mean"
[hint]
de = "Was passiert mit J, wenn du jedes Beispiel zweimal hineingibst?"
en = "What happens to J if every example is put in twice?"
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    right = np.where(Y == 1, A2, 1.0 - A2)
    return -np.sum(np.log(np.maximum(right, 1e-300)))
