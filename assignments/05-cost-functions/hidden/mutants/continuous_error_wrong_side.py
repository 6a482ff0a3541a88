"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_tells_right_from_wrong", "test_continuous_error_grows_with_the_distance"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "continuous_error bestraft die richtige Seite"
en = "continuous_error punishes the right side"
[hint]
de = "z > 0 ist die Seite der Klasse 1. Welche Punkte liegen dort falsch?"
en = "z > 0 is the side of class 1. Which points are wrong there?"
"""
import numpy as np


def continuous_error(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    return float(np.sum(np.maximum(np.where(y == 1, z, -z), 0)))
