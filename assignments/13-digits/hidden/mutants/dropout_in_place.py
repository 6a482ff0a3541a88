"""
exercise = "dropout"
caught_by = ["test_dropout_draws_each_entry_on_its_own"]
lecture = "L3, Deep Learning"
[title]
de = "dropout überschreibt a"
en = "dropout overwrites a"
[hint]
de = "Nullen in a selbst zu schreiben, ändert das Array des Aufrufers."
en = "Writing zeros into a itself changes the array of the caller."
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ValueError("p")
    a[rng.random(a.shape) < p] = 0
    return a / (1 - p)
