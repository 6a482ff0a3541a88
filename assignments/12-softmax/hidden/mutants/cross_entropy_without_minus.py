"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_agrees", "test_cross_entropy_of_the_lecture"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "Das Minus fehlt"
en = "The minus sign is missing"
[hint]
de = "ln a ist negativ, solange a unter 1 liegt. Kann ein Verlust negativ sein?"
en = "ln a is negative as long as a is below 1. Can a loss be negative?"
"""
import numpy as np


def cross_entropy(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return float(np.sum(y * np.log(np.maximum(a, 1e-300))))
