"""
exercise = "mean_squared_error"
caught_by = ["test_mean_squared_error_agrees", "test_mean_squared_error_grows_with_the_square", "test_mean_squared_error_refuses_other_shapes"]
lecture = "L0, Grundidee der Berechnung"
[title]
de = "mean_squared_error quadriert erst nach dem Mitteln"
en = "mean_squared_error squares after averaging"
[hint]
de = "Abweichungen mit verschiedenem Vorzeichen dürfen sich nicht aufheben. Was kommt zuerst, das Quadrat oder der Mittelwert?"
en = "Deviations of opposite sign must not cancel. What comes first, the square or the mean?"
"""
import numpy as np


def mean_squared_error(y_hat, y):
    _check_shapes(y_hat, y)
    return float(np.mean(y_hat - y) ** 2)
