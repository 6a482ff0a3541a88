"""
exercise = "roughness"
caught_by = ["test_roughness_sums_squared_differences"]
lecture = "L3, Custom Errors"
[title]
de = "roughness mittelt statt zu summieren"
en = "roughness takes a mean instead of a sum"
[hint]
de = "Die Formel hat keinen Faktor vor der Summe; und bei einem einzigen Wert gäbe es nichts zu mitteln."
en = "The formula has no factor before the sum; and with a single value there would be nothing to average."
"""
import numpy as np


def roughness(y_hat):
    return float(np.mean(np.diff(y_hat) ** 2))
