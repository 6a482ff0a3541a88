"""
exercise = "gradient"
caught_by = ["test_gradient_is_vectorised"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient geht die Merkmale in einer Schleife durch"
en = "gradient goes through the features in a loop"
[hint]
de = "Jedes dw_i ist ein Skalarprodukt aus einer Zeile von X und den Abweichungen. Wie heißen viele Skalarprodukte auf einmal?"
en = "Each dw_i is a scalar product of a row of X and the deviations. What are many scalar products at once called?"
"""
import numpy as np


def gradient(X, Y, w, b):
    errors = _errors(X, Y, w, b)
    dw = [2 * np.mean(row * errors[0]) for row in X]
    return np.array(dw).reshape(-1, 1), float(2 * np.mean(errors))
