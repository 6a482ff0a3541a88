"""
exercise = "least_squares"
caught_by = ["test_least_squares_agrees_on_random_data", "test_least_squares_of_or_and_xor", "test_least_squares_leaves_its_arguments_alone", "test_least_squares_refuses_other_shapes"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "least_squares gibt w als Vektor (n_x,) zurück"
en = "least_squares returns w as a vector (n_x,)"
[hint]
de = "w ist eine Spalte (n_x, 1), so wie predict sie haben will."
en = "w is a column (n_x, 1), as predict wants it."
"""
import numpy as np


def least_squares(X, Y):
    if Y.shape != (1, X.shape[1]):
        raise ValueError("Y")
    design = np.vstack([np.ones(X.shape[1]), X]).T
    solution = np.linalg.lstsq(design, Y[0], rcond=None)[0]
    return solution[1:], solution[0]
