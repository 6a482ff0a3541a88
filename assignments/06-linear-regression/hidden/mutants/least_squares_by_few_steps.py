"""
exercise = "least_squares"
caught_by = ["test_least_squares_agrees_on_random_data"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "least_squares geht Schritte und hört zu früh auf"
en = "least_squares takes steps and stops too early"
[hint]
de = "Hier wird nichts gelernt, sondern gelöst: Die drei Bedingungen sind lineare Gleichungen, für numpy.linalg."
en = "Nothing is learnt here, it is solved: the conditions are linear equations, for numpy.linalg."
"""
import numpy as np


def least_squares(X, Y):
    if Y.shape != (1, X.shape[1]):
        raise ValueError("Y")
    w, b, _ = train(X, Y, 0.02, 1500)
    return w, b
