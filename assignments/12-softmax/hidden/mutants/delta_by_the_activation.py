"""
exercise = "output_delta"
caught_by = ["test_output_delta_agrees", "test_output_delta_is_the_slope_of_the_loss"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "output_delta ist die Ableitung nach a statt nach z"
en = "output_delta is the derivative by a instead of z"
[hint]
de = "-y/a ist nur der erste Faktor der Kette. Was kommt auf dem Weg von a nach z dazu?"
en = "-y/a is only the first factor of the chain. What comes in on the way from a to z?"
"""
import numpy as np


def output_delta(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    with np.errstate(all="ignore"):
        return -y / a
