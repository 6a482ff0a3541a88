"""
exercise = "cost"
caught_by = ["test_cost_agrees", "test_cost_before_learning"]
lecture = "L0, Kostenfunktion bei der logistischen Regression"
[title]
de = "cost teilt durch die Zahl der Merkmale"
en = "cost divides by the number of features"
[hint]
de = "X hat die Form (n_x, m). Welcher der beiden Einträge von X.shape zählt die Beispiele?"
en = "X has shape (n_x, m). Which of the two entries of X.shape counts the examples?"
"""
import numpy as np


def cost(X, Y, w, b):
    return float(np.sum(loss(predict_proba(X, w, b), Y)) / len(X))
