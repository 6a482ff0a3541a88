"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_agrees", "test_cross_entropy_of_the_lecture"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "cross_entropy rechnet mit log10"
en = "cross_entropy computes with log10"
[hint]
de = "Welcher Logarithmus passt zu e?"
en = "Which logarithm goes with e?"
"""
import numpy as np


def cross_entropy(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return float(-np.sum(y * np.log10(np.maximum(a, 1e-300))))
