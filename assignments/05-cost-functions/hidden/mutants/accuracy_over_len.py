"""
exercise = "accuracy"
caught_by = ["test_accuracy_is_the_share_of_hits"]
lecture = "L3, Fehler"
[title]
de = "accuracy teilt durch len(y), bei einer Zeile also durch 1"
en = "accuracy divides by len(y), which is 1 for a row"
[hint]
de = "len zählt die Zeilen. Wie viele Einträge hat ein Array der Form (1, N)?"
en = "len counts rows. How many entries has an array of shape (1, N)?"
"""
import numpy as np


def accuracy(y_hat, y):
    _check_shapes(y_hat, y)
    return float(np.sum(y_hat == y) / len(y))
