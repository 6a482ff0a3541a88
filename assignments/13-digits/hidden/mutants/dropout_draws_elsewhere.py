"""
exercise = "dropout"
caught_by = ["test_dropout_draws_each_entry_on_its_own"]
lecture = "L3, Deep Learning"
[title]
de = "dropout zieht nicht mit rng"
en = "dropout does not draw with rng"
[hint]
de = "Zieh mit rng.random(...), nicht mit np.random: sonst lässt sich kein Lauf wiederholen."
en = "Draw with rng.random(...), not with np.random: otherwise no run can be repeated."
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ValueError("p")
    return a * (np.random.random(np.shape(a)) >= p) / (1 - p)
