"""
exercise = "as_training_data"
caught_by = ["test_training_data_leave_x_and_y_alone"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "as_training_data verändert X"
en = "as_training_data changes X"
[hint]
de = "X gehört dem Aufrufer. Es ist schon zwischen 0 und 1 und braucht keine Behandlung."
en = "X belongs to the caller. It is between 0 and 1 already and needs no treatment."
"""
import numpy as np


def as_training_data(X, y, n_classes):
    _check_labels(X, y)
    X -= np.mean(X)
    Y = np.eye(n_classes)[:, y]
    return [(X[:, [k]], Y[:, [k]]) for k in range(len(y))]
