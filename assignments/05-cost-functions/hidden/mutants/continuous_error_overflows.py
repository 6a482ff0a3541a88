"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_grows_with_the_distance"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "continuous_error läuft bei großen Abständen über"
en = "continuous_error overflows at large distances"
[hint]
de = "exp(1000) gibt es nicht als Zahl. np.logaddexp(0, z) rechnet log(1 + exp(z)) ohne Überlauf."
en = "There is no number exp(1000). np.logaddexp(0, z) computes log(1 + exp(z)) without an overflow."
"""
import numpy as np


def continuous_error(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    return float(np.sum(np.log(1 + np.exp(np.where(y == 1, -z, z)))))
