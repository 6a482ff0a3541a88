"""
exercise = "dz_da"
caught_by = ["test_dz_da_in_both_layouts"]
lecture = "L2, Die Ableitungen, 3"
[title]
de = "dz_da liefert immer W"
en = "dz_da always gives W"
[hint]
de = "Welche Form hat die Matrix im Nenner-Layout?"
en = "Which shape has the matrix in the denominator layout?"
"""
import numpy as np


def dz_da(W, layout):
    if layout not in ("numerator", "denominator"):
        raise ValueError(layout)
    return W
