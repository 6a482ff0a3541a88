"""
exercise = "dropout"
caught_by = ["test_dropout_draws_each_entry_on_its_own"]
lecture = "L3, Deep Learning"
[title]
de = "dropout zieht für eine ganze Zeile gemeinsam"
en = "dropout draws for a whole row at once"
[hint]
de = "Jeder Eintrag wird für sich gezogen: in der ganzen Form von a."
en = "Each entry is drawn on its own: in the whole shape of a."
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ValueError("p")
    mask = rng.random(len(a)).reshape(-1, *[1] * (np.ndim(a) - 1)) >= p
    return a * mask / (1 - p)
