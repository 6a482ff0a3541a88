"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_values"]
lecture = "L4, Gewichte optimieren mit Gradient Descent"
[title]
de = "cost nimmt Beträge statt Quadrate"
en = "cost takes absolute values, not squares"
[hint]
de = "Die Differenzen werden quadriert."
en = "The differences are squared."
"""
import numpy as np


def cost(y, y_hat):
    if np.shape(y) != np.shape(y_hat):
        raise ValueError("different shapes")
    return np.mean(np.abs(y - y_hat)) / 2
