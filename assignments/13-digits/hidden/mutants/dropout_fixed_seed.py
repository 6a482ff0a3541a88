"""
exercise = "dropout"
caught_by = ["test_dropout_draws_each_entry_on_its_own"]
lecture = "L3, Deep Learning"
[title]
de = "dropout zieht immer dasselbe"
en = "dropout always draws the same"
[hint]
de = "Du machst einen neuen Generator mit festem Seed. Benutze den übergebenen."
en = "You make a new generator with a fixed seed. Use the one that you are given."
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ValueError("p")
    return a * (np.random.default_rng(0).random(np.shape(a)) >= p) / (1 - p)
