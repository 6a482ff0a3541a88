"""
exercise = "least_squares"
caught_by = ["test_least_squares_agrees_on_random_data", "test_least_squares_of_or_and_xor", "test_least_squares_leaves_its_arguments_alone", "test_least_squares_refuses_other_shapes"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "least_squares gibt b als Matrix (1, 1) zurück"
en = "least_squares returns b as a (1, 1) matrix"
[hint]
de = "b ist eine Zahl: welcher Eintrag der Lösung?"
en = "b is a number: which entry of the solution?"
"""
import numpy as np


def least_squares(X, Y):
    if Y.shape != (1, X.shape[1]):
        raise ValueError("Y")
    design = np.vstack([np.ones(X.shape[1]), X]).T
    solution = np.linalg.lstsq(design, Y.T, rcond=None)[0]
    return solution[1:], solution[:1]
