"""
exercise = "dz_dw"
caught_by = ["test_dz_dw_entry_by_entry", "test_dz_dw_times_dz_is_dw"]
lecture = "L2, Die Ableitungen, 4"
[title]
de = "dz_dw: Jede Zeile von W wirkt auf jedes z_i"
en = "dz_dw: every row of W acts on every z_i"
[hint]
de = "Die erste Zeile von W beeinflusst nur z_1. Was folgt für die Ableitung von z_2?"
en = "The first row of W influences z_1 only. What follows for the derivative of z_2?"
"""
import numpy as np


def dz_dw(a, t):
    if a.shape != (a.size, 1):
        raise ValueError("a")
    return np.ones((t, t, 1)) * a[:, 0]
