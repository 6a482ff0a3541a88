"""
exercise = "mean_absolute_error"
caught_by = ["test_mean_absolute_error_agrees", "test_mean_absolute_error_does_not_cancel"]
lecture = "L3, Fehler"
[title]
de = "mean_absolute_error teilt nicht durch N"
en = "mean_absolute_error does not divide by N"
[hint]
de = "Darf der mittlere Fehler größer werden, nur weil es mehr Beispiele gibt?"
en = "May the mean error grow only because there are more examples?"
"""
import numpy as np


def mean_absolute_error(y_hat, y):
    _check_shapes(y_hat, y)
    return float(np.sum(np.abs(y_hat - y)))
