"""
exercise = "one_hot"
caught_by = ["test_one_hot_agrees", "test_one_hot_of_the_lecture"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "one_hot zählt die Klassen ab 1"
en = "one_hot counts classes from 1"
[hint]
de = "In welcher Zeile steht die 1 für Klasse 0?"
en = "In which row is the 1 for class 0?"
"""
import numpy as np


def one_hot(labels, n_classes):
    if np.ndim(labels) != 1 or np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("labels")
    return np.eye(n_classes)[:, labels - 1]
