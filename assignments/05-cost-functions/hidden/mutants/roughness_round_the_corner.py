"""
exercise = "roughness"
caught_by = ["test_roughness_sums_squared_differences"]
lecture = "L3, Custom Errors"
[title]
de = "roughness vergleicht auch den ersten Wert mit dem letzten"
en = "roughness compares the first value with the last, too"
[hint]
de = "N Werte haben N - 1 Nachbarpaare. np.roll und y_hat[i - 1] gehen um die Ecke."
en = "N values have N - 1 pairs of neighbours. np.roll and y_hat[i - 1] go round the corner."
"""
import numpy as np


def roughness(y_hat):
    return float(np.sum((y_hat - np.roll(y_hat, 1)) ** 2))
