"""
exercise = "cost"
caught_by = ["test_cost_is_the_mean_loss", "test_cost_of_the_worked_example", "test_cost_with_certain_predictions"]
lecture = "L0, Kostenfunktion bei der logistischen Regression"
[title]
de = "cost ist negativ, wie in der zweiten Zeile von L0 gedruckt"
en = "cost is negative, as printed in L0's second line"
[hint]
de = "In dieser Zeile fehlt das Minus. Kann ein mittlerer Verlust negativ sein?"
en = "That line lacks its minus. Can a mean loss be negative?"
"""
import numpy as np


def cost(A, Y):
    return -float(np.mean(binary_cross_entropy(A, Y)))
