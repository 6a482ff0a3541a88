"""
exercise = "dz_da"
caught_by = ["test_dz_da_in_both_layouts"]
lecture = "L2, Die Ableitungen, 3"
[title]
de = "dz_da verwechselt die beiden Layouts"
en = "dz_da mixes up the two layouts"
[hint]
de = "Im Zähler steht z: Dann gehört jedem z_i eine Zeile."
en = "z stands in the numerator: then each z_i has a row."
"""
import numpy as np


def dz_da(W, layout):
    if layout not in ("numerator", "denominator"):
        raise ValueError(layout)
    return W.T if layout == "numerator" else W
