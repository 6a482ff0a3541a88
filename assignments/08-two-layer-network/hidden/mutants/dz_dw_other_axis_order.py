"""
exercise = "dz_dw"
caught_by = ["test_dz_dw_entry_by_entry", "test_dz_dw_times_dz_is_dw"]
lecture = "L2, Die Ableitungen, 4"
[title]
de = "dz_dw: Achsen in anderer Reihenfolge"
en = "dz_dw: axes in another order"
[hint]
de = "Der erste Index gehört zu z, die beiden anderen zum Gewicht."
en = "The first index belongs to z, the other two to the weight."
"""
import numpy as np


def dz_dw(a, t):
    if a.shape != (a.size, 1):
        raise ValueError("a")
    return np.swapaxes(np.eye(t)[:, :, None] * a[:, 0], 1, 2)
