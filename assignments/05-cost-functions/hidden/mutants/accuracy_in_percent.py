"""
exercise = "accuracy"
caught_by = ["test_accuracy_is_the_share_of_hits", "test_accuracy_is_a_share"]
lecture = "L3, Fehler"
[title]
de = "accuracy rechnet in Prozent"
en = "accuracy is in percent"
[hint]
de = "L3 misst von 0 bis 100. Welche Zahl ist hier verlangt, wenn alles stimmt?"
en = "L3 measures from 0 to 100. Which number is asked for here when everything is right?"
"""
import numpy as np


def accuracy(y_hat, y):
    _check_shapes(y_hat, y)
    return 100 * float(np.mean(y_hat == y))
