"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_outputs"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost zählt nur die Beispiele mit Label 1"
en = "cost counts only the examples with label 1"
[hint]
de = "Was kostet eine Ausgabe von 0,9, wenn das Label 0 ist?"
en = "What does an output of 0.9 cost when the label is 0?"
"""
import numpy as np


def cost(A2, Y):
    if np.shape(A2) != np.shape(Y):
        raise ValueError("different shapes")
    right = np.where(Y == 1, A2, 1.0)
    return -np.sum(np.log(np.maximum(right, 1e-300))) / A2.shape[1]
