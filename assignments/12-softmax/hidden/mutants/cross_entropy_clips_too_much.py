"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_agrees"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "cross_entropy hebt kleine Wahrscheinlichkeiten an"
en = "cross_entropy raises small probabilities"
[hint]
de = "Auch 1e-9 ist eine gültige Wahrscheinlichkeit. Wie klein darf deine Schranke höchstens verfälschen?"
en = "1e-9 is a valid probability too. How small must your bound be so that nothing is falsified?"
"""
import numpy as np


def cross_entropy(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return float(-np.sum(y * np.log(np.maximum(a, 1e-6))))
