"""
exercise = "binary_cross_entropy"
caught_by = ["test_binary_cross_entropy_of_small_probabilities", "test_binary_cross_entropy_of_certain_and_wrong"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "binary_cross_entropy schneidet a zu früh ab"
en = "binary_cross_entropy clips a too early"
[hint]
de = "Bei deiner Grenze ist der Verlust noch klein. Wie nahe an 0 darf a für float64 wirklich kommen?"
en = "At your limit the loss is still small. How close to 0 may a really get in float64?"
"""
import numpy as np


def binary_cross_entropy(a, y):
    _check_shapes(a, y)
    a = np.clip(a, 1e-7, 1 - 1e-7)
    return -(y * np.log(a) + (1 - y) * np.log(1 - a))
