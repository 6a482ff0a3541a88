"""
exercise = "mean_absolute_error"
caught_by = ["test_mean_absolute_error_agrees", "test_mean_absolute_error_does_not_cancel", "test_mean_absolute_error_refuses_other_shapes"]
lecture = "L3, Fehler"
[title]
de = "mean_absolute_error nimmt den Betrag erst nach dem Mitteln"
en = "mean_absolute_error takes the absolute value after averaging"
[hint]
de = "Was ergibt sich, wenn eine Vorhersage um 1 zu groß und eine um 1 zu klein ist?"
en = "What comes out when one prediction is 1 too large and another 1 too small?"
"""
import numpy as np


def mean_absolute_error(y_hat, y):
    _check_shapes(y_hat, y)
    return float(np.abs(np.mean(y_hat - y)))
