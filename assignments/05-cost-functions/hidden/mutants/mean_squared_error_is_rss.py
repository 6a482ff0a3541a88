"""
exercise = "mean_squared_error"
caught_by = ["test_mean_squared_error_agrees", "test_mean_squared_error_grows_with_the_square"]
lecture = "L0, Grundidee der Berechnung"
[title]
de = "mean_squared_error ist die Summe der Quadrate (RSS) ohne 1/N"
en = "mean_squared_error is the sum of squares (RSS) without 1/N"
[hint]
de = "Der Name sagt es: mean. Durch wie viele Einträge ist zu teilen?"
en = "The name says it: mean. By how many entries is it to be divided?"
"""
import numpy as np


def mean_squared_error(y_hat, y):
    _check_shapes(y_hat, y)
    return float(np.sum((y_hat - y) ** 2))
