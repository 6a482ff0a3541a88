"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_of_impossible_classes"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "cross_entropy wird nan, sobald eine Klasse die Wahrscheinlichkeit 0 hat"
en = "cross_entropy becomes nan as soon as a class has probability 0"
[hint]
de = "0 mal log(0) soll 0 sein. Braucht man den Logarithmus der anderen Klassen überhaupt?"
en = "0 times log(0) should be 0. Is the logarithm of the other classes needed at all?"
"""
import numpy as np


def cross_entropy(a, y):
    _check_shapes(a, y)
    return float(-np.sum(y * np.log(a)))
