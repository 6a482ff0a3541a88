"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_grows_with_the_distance"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "continuous_error wächst nicht über 1 hinaus"
en = "continuous_error does not grow beyond 1"
[hint]
de = "Der Fehler eines falschen Punktes richtet sich nach seinem Abstand; hier ist er ab einem gewissen Abstand immer gleich."
en = "The error of a wrong point goes by its distance; here it is the same from some distance on."
"""
import numpy as np


def continuous_error(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    return float(np.sum(np.abs((1 + np.tanh(z / 2)) / 2 - y)))
