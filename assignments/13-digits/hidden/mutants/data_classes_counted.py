"""
exercise = "as_training_data"
caught_by = ["test_training_data_have_one_hot_labels"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "Die Zahl der Klassen wird aus y gezählt"
en = "The number of classes is counted from y"
[hint]
de = "Kommt die letzte Ziffer in einem kleinen Datensatz nicht vor, passt Y nicht mehr zum Netz. Nimm n_classes."
en = "If the last digit does not occur in a small data set Y no longer fits the network. Use n_classes."
"""
import numpy as np


def as_training_data(X, y, n_classes):
    _check_labels(X, y)
    Y = np.eye(int(np.max(y)) + 1)[:, y]
    return [(X[:, [k]], Y[:, [k]]) for k in range(len(y))]
