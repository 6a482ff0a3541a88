"""
exercise = "agreement"
caught_by = ["test_agreement_is_the_sum_of_products"]
lecture = "L3, Fehler"
[title]
de = "agreement ist schon negativ"
en = "agreement is negative already"
[hint]
de = "Übereinstimmung soll wachsen; erst als Fehler bekommt sie ein Minus."
en = "Agreement is to grow; it gets its minus only as an error."
"""
import numpy as np


def agreement(a, y):
    return -float(np.sum(a * y))
