"""
exercise = "transpose"
caught_by = ["test_transpose_of_any_matrix"]
lecture = "L1, Matrixtransposition"
[title]
de = "numpy transponiert"
en = "numpy does the transposing"
[hint]
de = "Schreibe die beiden Schleifen: Welche zwei Indizes tauschen?"
en = "Write the two loops: which two indices swap?"
"""
import numpy as np


def transpose(W):
    if np.ndim(W) != 2:
        raise ValueError("W")
    return W.T.copy()
