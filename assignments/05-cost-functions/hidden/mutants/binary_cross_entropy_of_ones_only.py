"""
exercise = "binary_cross_entropy"
caught_by = ["test_binary_cross_entropy_agrees_on_arrays", "test_binary_cross_entropy_of_the_textbook", "test_binary_cross_entropy_of_certain_and_wrong"]
lecture = "L0, Fehlerfunktion bei der logistischen Regression"
[title]
de = "binary_cross_entropy lässt den Summanden für y = 0 weg"
en = "binary_cross_entropy leaves out the term for y = 0"
[hint]
de = "Was kostet bei dir eine Vorhersage von 0,99, wenn das Label 0 ist?"
en = "What does a prediction of 0.99 cost in your code when the label is 0?"
"""
import numpy as np


def binary_cross_entropy(a, y):
    _check_shapes(a, y)
    return -y * np.log(np.maximum(a, _TINY))
