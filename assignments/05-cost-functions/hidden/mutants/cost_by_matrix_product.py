"""
exercise = "cost"
caught_by = ["test_cost_with_certain_predictions"]
lecture = "L2, Kostenfunktion"
[title]
de = "cost rechnet mit einem Matrixprodukt und kennt 0 log 0 nicht"
en = "cost uses a matrix product and does not know 0 log 0"
[hint]
de = "Y @ log(A).T ist flott, gibt aber nan, sobald eine Vorhersage genau 0 oder 1 ist. Welche deiner Funktionen kann das schon?"
en = "Y @ log(A).T is quick but gives nan as soon as a prediction is exactly 0 or 1. Which of your functions can do that already?"
"""
import numpy as np


def cost(A, Y):
    m = Y.shape[1]
    total = np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)
    return float(-np.sum(total) / m)
