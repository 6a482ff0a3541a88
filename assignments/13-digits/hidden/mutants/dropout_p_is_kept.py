"""
exercise = "dropout"
caught_by = ["test_dropout_keeps_or_drops"]
lecture = "L3, Deep Learning"
[title]
de = "dropout schaltet mit Wahrscheinlichkeit 1 - p ab"
en = "dropout switches off with probability 1 - p"
[hint]
de = "p ist die Wahrscheinlichkeit, mit der ein Eintrag 0 wird."
en = "p is the probability with which an entry becomes 0."
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ValueError("p")
    return a * (rng.random(np.shape(a)) < p) / (1 - p)
