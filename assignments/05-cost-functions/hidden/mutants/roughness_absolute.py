"""
exercise = "roughness"
caught_by = ["test_roughness_sums_squared_differences"]
lecture = "L3, Custom Errors"
[title]
de = "roughness nimmt Beträge statt Quadrate"
en = "roughness takes absolute values instead of squares"
[hint]
de = "Gefragt sind die Quadrate der Unterschiede."
en = "The squares of the differences are asked for."
"""
import numpy as np


def roughness(y_hat):
    return float(np.sum(np.abs(np.diff(y_hat))))
