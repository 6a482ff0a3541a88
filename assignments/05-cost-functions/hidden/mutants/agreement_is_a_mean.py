"""
exercise = "agreement"
caught_by = ["test_agreement_is_the_sum_of_products"]
lecture = "L3, Fehler"
[title]
de = "agreement teilt durch n"
en = "agreement divides by n"
[hint]
de = "Gefragt ist die Summe, ohne Faktor davor."
en = "Asked for is the sum, with no factor in front."
"""
import numpy as np


def agreement(a, y):
    return float(np.mean(a * y))
