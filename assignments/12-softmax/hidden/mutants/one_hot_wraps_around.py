"""
exercise = "one_hot"
caught_by = ["test_one_hot_refuses_other_classes"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "Das Label -1 wird zur letzten Klasse"
en = "The label -1 becomes the last class"
[hint]
de = "Was bedeutet der Index -1 in numpy?"
en = "What does the index -1 mean in numpy?"
"""
import numpy as np


def one_hot(labels, n_classes):
    if np.ndim(labels) != 1:
        raise ValueError("labels")
    return np.eye(n_classes)[:, labels]
