"""
exercise = "binary_cross_entropy"
caught_by = ["test_binary_cross_entropy_agrees_on_arrays", "test_binary_cross_entropy_of_the_textbook", "test_binary_cross_entropy_of_certain_and_wrong"]
lecture = "L0, Fehlerfunktion bei der logistischen Regression"
[title]
de = "binary_cross_entropy: Das Minus gilt nur für den ersten Summanden"
en = "binary_cross_entropy: the minus applies to the first term only"
[hint]
de = "In der Formel steht das Minus vor einer Klammer. Welches Vorzeichen hat dein Verlust bei y = 0?"
en = "In the formula the minus stands before a bracket. Which sign has your loss at y = 0?"
"""
import numpy as np


def binary_cross_entropy(a, y):
    _check_shapes(a, y)
    return -y * np.log(np.maximum(a, _TINY)) + (1 - y) * np.log(np.maximum(1 - a, _TINY))
