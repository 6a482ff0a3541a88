"""
exercise = "least_squares"
caught_by = ["test_least_squares_refuses_other_shapes"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "least_squares nimmt Y als Spalte an"
en = "least_squares accepts Y as a column"
[hint]
de = "Vergleiche die Form von Y mit (1, m), bevor du rechnest."
en = "Compare the shape of Y with (1, m) before you compute."
"""
import numpy as np


def least_squares(X, Y):
    design = np.vstack([np.ones(X.shape[1]), X]).T
    solution = np.linalg.lstsq(design, Y.ravel(), rcond=None)[0]
    return solution[1:, None], solution[0]
