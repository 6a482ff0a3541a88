"""
exercise = "dropout"
caught_by = ["test_dropout_refuses_other_probabilities"]
lecture = "L3, Deep Learning"
[title]
de = "dropout nimmt jedes p an"
en = "dropout accepts any p"
[hint]
de = "Ist p eine Wahrscheinlichkeit, und was geschieht bei p = 1 mit dem Bruch?"
en = "Is p a probability, and what happens to the fraction at p = 1?"
"""
import numpy as np
from itertools import pairwise


def dropout(a, p, rng):
    kept = rng.random(np.shape(a)) >= p
    return a * kept / (1 - p + (p == 1))
