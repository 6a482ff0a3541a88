"""
exercise = "binary_cross_entropy"
caught_by = ["test_binary_cross_entropy_agrees_on_arrays", "test_binary_cross_entropy_of_small_probabilities", "test_binary_cross_entropy_of_certain_and_wrong"]
lecture = "L0, Fehlerfunktion bei der logistischen Regression"
[title]
de = "binary_cross_entropy addiert im Logarithmus eine spürbare Zahl"
en = "binary_cross_entropy adds a noticeable number inside the logarithm"
[hint]
de = "Das kleine eps verschiebt jeden Verlust. Wie klein muss es sein, damit man es bei a = 1/2 nicht mehr sieht?"
en = "The small eps shifts every loss. How small must it be not to be seen at a = 1/2?"
"""
import numpy as np


def binary_cross_entropy(a, y):
    _check_shapes(a, y)
    return -(y * np.log(a + 1e-8) + (1 - y) * np.log(1 - a + 1e-8))
