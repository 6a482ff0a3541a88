"""
exercise = "as_training_data"
caught_by = ["test_training_data_have_the_columns_of_x"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "Die Beispiele werden nach Klassen sortiert"
en = "The examples are sorted by class"
[hint]
de = "Die Paare sollen in der Reihenfolge der Spalten stehen."
en = "The pairs should stand in the order of the columns."
"""
import numpy as np


def as_training_data(X, y, n_classes):
    _check_labels(X, y)
    Y = np.eye(n_classes)[:, y]
    return [(X[:, [k]], Y[:, [k]]) for k in np.argsort(y)]
