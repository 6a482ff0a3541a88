"""
exercise = "dropout"
caught_by = ["test_dropout_keeps_or_drops"]
lecture = "L3, Deep Learning"
[title]
de = "dropout teilt durch p"
en = "dropout divides by p"
[hint]
de = "Übrig bleibt im Mittel der Anteil 1 - p."
en = "What is left on average is the share 1 - p."
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ValueError("p")
    return a * (rng.random(np.shape(a)) >= p) / max(p, 1e-9)
