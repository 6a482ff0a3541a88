"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_values"]
lecture = "L4, Gewichte optimieren mit Gradient Descent"
[title]
de = "cost zieht noch die Wurzel"
en = "cost takes the root as well"
[hint]
de = "J ist der halbe Mittelwert der Quadrate selbst, keine Wurzel davon."
en = "J is half the mean of the squares itself, not a root of it."
"""
import numpy as np


def cost(y, y_hat):
    if np.shape(y) != np.shape(y_hat):
        raise ValueError("different shapes")
    return np.sqrt(np.mean((y - y_hat) ** 2)) / 2
