"""
exercise = "dz_dw"
caught_by = ["test_dz_dw_wants_a_column"]
lecture = "L2, Die Ableitungen, 4"
[title]
de = "dz_dw nimmt auch Zeilen und flache Vektoren an"
en = "dz_dw accepts rows and flat vectors as well"
[hint]
de = "Vergleiche die Form von a mit (s, 1)."
en = "Compare the shape of a with (s, 1)."
"""
import numpy as np


def dz_dw(a, t):
    return np.eye(t)[:, :, None] * np.ravel(a)
