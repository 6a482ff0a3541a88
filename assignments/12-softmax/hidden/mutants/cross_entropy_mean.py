"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_agrees", "test_cross_entropy_of_the_lecture"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "cross_entropy mittelt über die Klassen"
en = "cross_entropy takes the mean over the classes"
[hint]
de = "Summe oder Mittelwert? Sieh dir das Beispiel von L1 an."
en = "Sum or mean? Look at the example of L1."
"""
import numpy as np


def cross_entropy(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return float(-np.mean(y * np.log(np.maximum(a, 1e-300))))
