"""
exercise = "as_training_data"
caught_by = ["test_training_data_have_the_columns_of_x", "test_training_data_have_one_hot_labels"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "X und Y der Paare sind Vektoren statt Spalten"
en = "X and Y of the pairs are vectors instead of columns"
[hint]
de = "X[:, k] hat die Form (n,). Wie wählst du eine Spalte aus, die eine Spalte bleibt?"
en = "X[:, k] has shape (n,). How do you select a column that stays a column?"
"""
import numpy as np


def as_training_data(X, y, n_classes):
    _check_labels(X, y)
    Y = np.eye(n_classes)[:, y]
    return [(X[:, k], Y[:, k]) for k in range(len(y))]
