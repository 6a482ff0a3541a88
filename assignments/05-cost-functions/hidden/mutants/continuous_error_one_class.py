"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_tells_right_from_wrong", "test_continuous_error_grows_with_the_distance"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "continuous_error sieht nur die Punkte der Klasse 1"
en = "continuous_error sees the points of class 1 only"
[hint]
de = "Auch Punkte der Klasse 0 können falsch liegen."
en = "Points of class 0 can be wrong, too."
"""
import numpy as np


def continuous_error(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    return float(np.sum(np.maximum(-z * y, 0)))
