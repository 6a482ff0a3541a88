"""
exercise = "dropout"
caught_by = ["test_dropout_keeps_or_drops", "test_dropout_draws_each_entry_on_its_own", "test_dropout_refuses_other_probabilities"]
lecture = "L3, Deep Learning"
[title]
de = "dropout hebt die übrigen Aktivierungen nicht an"
en = "dropout does not raise the other activations"
[hint]
de = "Im Mittel bleibt sonst nur der Anteil 1 - p von der Summe übrig. Womit gleicht man das aus?"
en = "On average only the share 1 - p of the sum is left then. What makes up for it?"
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ValueError("p")
    return a * (rng.random(np.shape(a)) >= p)
