"""
exercise = "one_hot"
caught_by = ["test_one_hot_has_a_row_for_every_class"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "one_hot hat nur Zeilen bis zum größten Label"
en = "one_hot has rows up to the largest label only"
[hint]
de = "Was, wenn die letzte Klasse in diesem Batch nicht vorkommt?"
en = "What if the last class does not occur in this batch?"
"""
import numpy as np


def one_hot(labels, n_classes):
    if np.ndim(labels) != 1 or np.any((labels < 0) | (labels >= n_classes)):
        raise ValueError("labels")
    return np.eye(int(np.max(labels)) + 1)[:, labels]
