"""
exercise = "least_squares"
caught_by = ["test_least_squares_agrees_on_random_data", "test_least_squares_of_or_and_xor", "test_least_squares_leaves_its_arguments_alone", "test_least_squares_refuses_other_shapes"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "least_squares legt die Ebene durch den Ursprung"
en = "least_squares puts the plane through the origin"
[hint]
de = "Wozu gehört b? Vor jedes Beispiel gehört eine 1."
en = "What does b belong to? Each example needs a 1 in front."
"""
import numpy as np


def least_squares(X, Y):
    if Y.shape != (1, X.shape[1]):
        raise ValueError("Y")
    return np.linalg.lstsq(X.T, Y.T, rcond=None)[0], 0.0
