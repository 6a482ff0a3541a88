"""
exercise = "output_delta"
caught_by = ["test_output_delta_agrees", "test_output_delta_is_the_slope_of_the_loss"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "output_delta hat den Faktor 2 des quadratischen Fehlers"
en = "output_delta has the factor 2 of the squared error"
[hint]
de = "Woher kam die 2 in der letzten Aufgabe, und gehört sie zur Cross-Entropy?"
en = "Where did the 2 of the last assignment come from, and does it belong to the cross entropy?"
"""
import numpy as np


def output_delta(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return 2.0 * (a - y)
