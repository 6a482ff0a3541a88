"""
exercise = "error_count"
caught_by = ["test_error_count_counts_the_differences", "test_error_count_of_the_lecture"]
lecture = "L0, Option 1: Diskrete Fehlerfunktion"
[title]
de = "error_count lässt Fehler einander aufheben"
en = "error_count lets errors cancel each other"
[hint]
de = "0 statt 1 und 1 statt 0 sind zwei Fehler. Was gibt die Summe der Differenzen dafür?"
en = "0 for 1 and 1 for 0 are two errors. What does the sum of the differences give for them?"
"""
import numpy as np


def error_count(y_hat, y):
    _check_shapes(y_hat, y)
    return int(np.abs(np.sum(y_hat - y)))
