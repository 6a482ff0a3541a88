"""
exercise = "one_hot"
caught_by = ["test_one_hot_agrees", "test_one_hot_of_the_lecture"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "one_hot legt die Beispiele in Zeilen"
en = "one_hot puts the examples in rows"
[hint]
de = "Ein Beispiel ist eine Spalte. Welche Form soll das Ergebnis haben?"
en = "One example is a column. What shape should the result have?"
"""
import numpy as np


def one_hot(labels, n_classes):
    if np.ndim(labels) != 1 or np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("labels")
    return np.eye(n_classes)[labels]
