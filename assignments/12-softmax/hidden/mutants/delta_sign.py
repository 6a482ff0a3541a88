"""
exercise = "output_delta"
caught_by = ["test_output_delta_agrees", "test_output_delta_is_the_slope_of_the_loss"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "output_delta ist y - a"
en = "output_delta is y - a"
[hint]
de = "Ist eine Ausgabe zu groß, steigt der Verlust mit z. Welches Vorzeichen hat dann die Ableitung?"
en = "When an output is too large the loss rises with z. Which sign does the derivative have then?"
"""
import numpy as np


def output_delta(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return y - a
