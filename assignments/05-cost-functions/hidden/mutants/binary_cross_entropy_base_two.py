"""
exercise = "binary_cross_entropy"
caught_by = ["test_binary_cross_entropy_agrees_on_arrays", "test_binary_cross_entropy_of_the_textbook", "test_binary_cross_entropy_takes_numbers"]
lecture = "L2, Cross-Entropy Loss"
[title]
de = "binary_cross_entropy rechnet mit dem Logarithmus zur Basis 2"
en = "binary_cross_entropy uses the logarithm to base 2"
[hint]
de = "log ist hier der natürliche Logarithmus. Welche Funktion von numpy ist das?"
en = "log is the natural logarithm here. Which function of numpy is that?"
"""
import numpy as np


def binary_cross_entropy(a, y):
    _check_shapes(a, y)
    return -(y * np.log2(np.maximum(a, _TINY)) + (1 - y) * np.log2(np.maximum(1 - a, _TINY)))
