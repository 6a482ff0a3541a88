"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_refuses_other_shapes"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "cross_entropy dehnt unpassende Formen aus"
en = "cross_entropy stretches shapes that do not fit"
[hint]
de = "Spalte mal Zeile ergibt in numpy eine Matrix. Vergleiche die Formen zuerst."
en = "Column times row makes a matrix in numpy. Compare the shapes first."
"""
import numpy as np


def cross_entropy(a, y):
    return float(-np.sum(y * np.log(np.maximum(a, 1e-300))))
