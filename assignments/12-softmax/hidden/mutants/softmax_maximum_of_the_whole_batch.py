"""
exercise = "softmax"
caught_by = ["test_softmax_is_stable_in_every_column"]
lecture = "L1, Softmax-Aktivierungsfunktion"
[title]
de = "softmax zieht das Maximum des ganzen Arrays ab"
en = "softmax subtracts the maximum of the whole array"
[hint]
de = "Was bleibt von einer Spalte übrig, deren Werte weit unter dem Maximum einer anderen liegen?"
en = "What is left of a column whose values lie far below the maximum of another?"
"""
import numpy as np


def softmax(z):
    e = np.exp(z - np.max(z))
    with np.errstate(all="ignore"):
        return e / np.sum(e, axis=0)
