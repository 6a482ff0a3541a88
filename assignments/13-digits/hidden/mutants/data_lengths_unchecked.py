"""
exercise = "as_training_data"
caught_by = ["test_training_data_refuse_other_lengths"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "Zu viele oder zu wenige Labels fallen unter den Tisch"
en = "Too many or too few labels are dropped silently"
[hint]
de = "zip hört beim Kürzeren auf, ohne ein Wort. Vergleiche die Längen vorher."
en = "zip stops at the shorter one without a word. Compare the lengths before."
"""
import numpy as np


def as_training_data(X, y, n_classes):
    Y = np.eye(n_classes)[:, y]
    return [(X[:, [k]], Y[:, [k]]) for k in range(min(len(y), X.shape[1]))]
