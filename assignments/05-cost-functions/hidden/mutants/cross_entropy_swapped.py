"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_agrees", "test_cross_entropy_of_the_lecture", "test_cross_entropy_of_impossible_classes"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "cross_entropy zieht den Logarithmus aus y statt aus a"
en = "cross_entropy takes the logarithm of y instead of a"
[hint]
de = "y besteht aus Nullen und einer Eins. Wovon ist in der Formel der Logarithmus?"
en = "y consists of zeros and a one. What is the logarithm of in the formula?"
"""
import numpy as np


def cross_entropy(a, y):
    _check_shapes(a, y)
    return float(-np.sum(a * np.log(np.maximum(y, _TINY))))
