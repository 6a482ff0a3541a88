"""
exercise = "cost"
caught_by = ["test_cost_of_the_worked_example", "test_cost_agrees_on_random_values"]
lecture = "L4, Gewichte optimieren mit Gradient Descent"
[title]
de = "cost quadriert den Mittelwert"
en = "cost squares the mean"
[hint]
de = "Positive und negative Fehler dürfen sich nicht aufheben: erst quadrieren, dann mitteln."
en = "Positive and negative errors must not cancel: square first, then take the mean."
"""
import numpy as np


def cost(y, y_hat):
    if np.shape(y) != np.shape(y_hat):
        raise ValueError("different shapes")
    return np.mean(y - y_hat) ** 2 / 2
