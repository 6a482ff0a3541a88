"""
exercise = "transpose"
caught_by = [
    "test_transpose_of_the_lecture",
    "test_transpose_of_any_matrix",
    "test_transpose_takes_matrices_only",
]
lecture = "L1, Matrixtransposition"
[title]
de = "reshape statt transponiert: die Reihenfolge der Einträge bleibt"
en = "reshape instead of transpose: the order of the entries stays"
[hint]
de = "Steht in der ersten Zeile des Ergebnisses die erste Spalte von W?"
en = "Does the first row of the result hold the first column of W?"
"""
import numpy as np


def transpose(W):
    if np.ndim(W) != 2:
        raise ValueError("W")
    return np.array([float(w) for row in W for w in row]).reshape(W.shape[1], W.shape[0])
