"""
exercise = "binary_cross_entropy"
caught_by = ["test_binary_cross_entropy_agrees_on_arrays", "test_binary_cross_entropy_of_the_textbook", "test_binary_cross_entropy_of_certain_and_wrong", "test_cost_is_the_mean_loss"]
lecture = "L0, Fehlerfunktion bei der logistischen Regression"
[title]
de = "binary_cross_entropy ohne das Minuszeichen"
en = "binary_cross_entropy without the minus sign"
[hint]
de = "Logarithmen von Wahrscheinlichkeiten sind nie positiv. Welches Vorzeichen soll ein Verlust haben?"
en = "Logarithms of probabilities are never positive. Which sign should a loss have?"
"""
import numpy as np


def binary_cross_entropy(a, y):
    _check_shapes(a, y)
    return y * np.log(np.maximum(a, _TINY)) + (1 - y) * np.log(np.maximum(1 - a, _TINY))
