"""
exercise = "dz_dw"
caught_by = ["test_dz_dw_entry_by_entry", "test_dz_dw_times_dz_is_dw"]
lecture = "L2, Die Ableitungen, 4"
[title]
de = "dz_dw liefert eine Matrix mit a in jeder Zeile"
en = "dz_dw gives a matrix with a in each row"
[hint]
de = "Ein Vektor nach einer Matrix abgeleitet: Wie viele Indizes hat das?"
en = "A vector differentiated by a matrix: how many indices does that have?"
"""
import numpy as np


def dz_dw(a, t):
    if a.shape != (a.size, 1):
        raise ValueError("a")
    return np.ones((t, 1)) * a[:, 0]
