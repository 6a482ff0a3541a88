"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_values"]
lecture = "L4, Gewichte optimieren mit Gradient Descent"
[title]
de = "cost gibt je Beobachtung eine Zahl zurück"
en = "cost returns one number per observation"
[hint]
de = "Die Kosten sind eine einzige Zahl für alle Beobachtungen."
en = "The cost is a single number for all observations."
"""
import numpy as np


def cost(y, y_hat):
    if np.shape(y) != np.shape(y_hat):
        raise ValueError("different shapes")
    return (y - y_hat) ** 2 / (2 * len(y))
