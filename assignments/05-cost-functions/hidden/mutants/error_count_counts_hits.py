"""
exercise = "error_count"
caught_by = ["test_error_count_counts_the_differences", "test_error_count_of_the_lecture"]
lecture = "L0, Option 1: Diskrete Fehlerfunktion"
[title]
de = "error_count zählt die Treffer statt der Fehler"
en = "error_count counts the hits instead of the errors"
[hint]
de = "Wie viele Fehler sind es, wenn Vorhersage und Label überall gleich sind?"
en = "How many errors are there when prediction and label agree everywhere?"
"""
import numpy as np


def error_count(y_hat, y):
    _check_shapes(y_hat, y)
    return int(np.sum(y_hat == y))
