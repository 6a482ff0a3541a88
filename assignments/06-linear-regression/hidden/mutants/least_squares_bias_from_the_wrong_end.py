"""
exercise = "least_squares"
caught_by = ["test_least_squares_agrees_on_random_data", "test_least_squares_leaves_its_arguments_alone", "test_least_squares_refuses_other_shapes"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "least_squares verwechselt b mit einer Steigung"
en = "least_squares mixes up b and a slope"
[hint]
de = "Wo steht die 1 in deinen Zeilen, vorn oder hinten? Dort steht auch b in der Lösung."
en = "Where is the 1 in your rows, in front or at the end? There b stands in the solution as well."
"""
import numpy as np


def least_squares(X, Y):
    if Y.shape != (1, X.shape[1]):
        raise ValueError("Y")
    design = np.vstack([np.ones(X.shape[1]), X]).T
    solution = np.linalg.lstsq(design, Y.T, rcond=None)[0]
    return solution[:-1], float(solution[-1, 0])
