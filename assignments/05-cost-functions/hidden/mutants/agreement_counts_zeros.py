"""
exercise = "agreement"
caught_by = ["test_agreement_is_the_sum_of_products"]
lecture = "L3, Fehler"
[title]
de = "agreement zählt auch gemeinsame Nullen"
en = "agreement counts common zeros, too"
[hint]
de = "Das Produkt ist nur dort 1, wo beide 1 sind."
en = "The product is 1 only where both are 1."
"""
import numpy as np


def agreement(a, y):
    return float(np.sum(a * y + (1 - a) * (1 - y)))
