"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_agrees", "test_cross_entropy_of_the_lecture"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "cross_entropy zählt auch die falschen Klassen"
en = "cross_entropy counts the wrong classes as well"
[hint]
de = "Das ist die binäre Cross-Entropy, Klasse für Klasse. Welche Aktivierungen kommen in L1 in die Kosten?"
en = "This is the binary cross entropy, class by class. Which activations enter the cost in L1?"
"""
import numpy as np


def cross_entropy(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    t = 1e-300
    return float(-np.sum(y * np.log(np.maximum(a, t)) + (1 - y) * np.log(np.maximum(1 - a, t))))
