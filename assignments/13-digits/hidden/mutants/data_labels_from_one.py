"""
exercise = "as_training_data"
caught_by = ["test_training_data_have_one_hot_labels", "test_training_data_contain_the_last_class"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "Die Klassen werden ab 1 gezählt"
en = "The classes are counted from 1"
[hint]
de = "Zur Ziffer 0 gehört Zeile 0."
en = "The digit 0 belongs to row 0."
"""
import numpy as np


def as_training_data(X, y, n_classes):
    _check_labels(X, y)
    Y = np.eye(n_classes)[:, y - 1]
    return [(X[:, [k]], Y[:, [k]]) for k in range(len(y))]
