"""
exercise = "cost"
caught_by = [
    "test_cost_of_the_worked_example",
    "test_cost_agrees_on_random_values",
    "test_cost_of_one_observation",
]
lecture = "L4, Gewichte optimieren mit Gradient Descent"
[title]
de = "In den Kosten fehlt die 1/2"
en = "The 1/2 is missing from the cost"
[hint]
de = "Der Faktor ist 1/(2n). Ohne die 2 passen auch die Ableitungen nicht dazu."
en = "The factor is 1/(2n). Without the 2 the derivatives do not fit either."
"""
import numpy as np


def cost(y, y_hat):
    if np.shape(y) != np.shape(y_hat):
        raise ValueError("different shapes")
    return np.mean((y - y_hat) ** 2)
