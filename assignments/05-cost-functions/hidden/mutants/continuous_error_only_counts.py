"""
exercise = "continuous_error"
caught_by = ["test_continuous_error_grows_with_the_distance"]
lecture = "L0, Option 2: Kontinuierliche Fehlerfunktion"
[title]
de = "continuous_error zählt nur"
en = "continuous_error only counts"
[hint]
de = "Ein weit entfernter falscher Punkt soll mehr kosten als ein naher."
en = "A wrong point far away should cost more than a close one."
"""
import numpy as np


def continuous_error(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    return float(np.sum((z > 0) != (y == 1)))
