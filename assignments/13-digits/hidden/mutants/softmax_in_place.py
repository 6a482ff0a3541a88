"""
exercise = "softmax"
caught_by = ["test_softmax_of_a_column"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "softmax überschreibt sein Argument"
en = "softmax overwrites its argument"
[hint]
de = "z -= ... schreibt in das Array des Aufrufers, hier in weighted_sums. Rechne z - ... neu."
en = "z -= ... writes into the caller's array, here into weighted_sums. Compute a new z - ... instead."
"""
import numpy as np


def softmax(z):
    z -= np.max(z)
    return np.exp(z) / np.sum(np.exp(z))
