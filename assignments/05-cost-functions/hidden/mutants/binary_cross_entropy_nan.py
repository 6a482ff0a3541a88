"""
exercise = "binary_cross_entropy"
caught_by = ["test_binary_cross_entropy_of_certain_and_right", "test_binary_cross_entropy_of_certain_and_wrong"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "binary_cross_entropy wird bei a = 0 und a = 1 zu nan"
en = "binary_cross_entropy becomes nan at a = 0 and a = 1"
[hint]
de = "0 mal log(0) ist für numpy 0 mal -inf, also nan. Wie hältst du die 0 vom Logarithmus fern, ohne andere Werte zu ändern?"
en = "For numpy, 0 times log(0) is 0 times -inf, which is nan. How do you keep the 0 away from the logarithm without changing other values?"
"""
import numpy as np


def binary_cross_entropy(a, y):
    _check_shapes(a, y)
    return -(y * np.log(a) + (1 - y) * np.log(1 - a))
