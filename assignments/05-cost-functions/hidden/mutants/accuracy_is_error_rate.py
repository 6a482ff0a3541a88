"""
exercise = "accuracy"
caught_by = ["test_accuracy_is_the_share_of_hits", "test_accuracy_is_a_share"]
lecture = "L3, Fehler"
[title]
de = "accuracy gibt den Anteil der Fehler"
en = "accuracy gives the share of errors"
[hint]
de = "Ist dein Wert bei lauter richtigen Vorhersagen 1 oder 0?"
en = "Is your value 1 or 0 when all predictions are right?"
"""
import numpy as np


def accuracy(y_hat, y):
    return error_count(y_hat, y) / np.size(y)
