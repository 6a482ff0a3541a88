"""
exercise = "roughness"
caught_by = ["test_roughness_sums_squared_differences"]
lecture = "L3, Custom Errors"
[title]
de = "Auf und Ab heben sich in roughness auf"
en = "Up and down cancel in roughness"
[hint]
de = "Erst quadrieren, dann summieren: Sonst bleibt nur der letzte Wert minus der erste."
en = "Square first, then sum: otherwise only the last value minus the first remains."
"""
import numpy as np


def roughness(y_hat):
    return float(np.sum(np.diff(y_hat)) ** 2)
