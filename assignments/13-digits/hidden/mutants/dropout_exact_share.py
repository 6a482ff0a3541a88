"""
exercise = "dropout"
caught_by = ["test_dropout_draws_each_entry_on_its_own"]
lecture = "L3, Deep Learning"
[title]
de = "dropout schaltet in jeder Spalte gleich viele ab"
en = "dropout switches off equally many in each column"
[hint]
de = "Jeder Eintrag fällt mit Wahrscheinlichkeit p weg, unabhängig von den anderen."
en = "Each entry is dropped with probability p, independently of the others."
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    if not 0 <= p < 1:
        raise ValueError("p")
    a = np.array(a)
    ranks = np.argsort(np.argsort(rng.random(np.shape(a)), axis=0), axis=0)
    return a * (ranks >= round(p * len(a))) / (1 - p)
