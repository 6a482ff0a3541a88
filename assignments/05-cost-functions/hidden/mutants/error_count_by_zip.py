"""
exercise = "error_count"
caught_by = ["test_error_count_counts_the_differences", "test_error_count_refuses_other_shapes"]
lecture = "L0, Option 1: Diskrete Fehlerfunktion"
[title]
de = "error_count vergleicht mit zip ganze Zeilen statt Einträge"
en = "error_count compares whole rows with zip instead of entries"
[hint]
de = "Eine Schleife über ein Array der Form (1, N) läuft nur einmal, und zip hört beim kürzeren auf. Was liefert != auf den ganzen Arrays?"
en = "A loop over an array of shape (1, N) runs only once, and zip stops at the shorter one. What does != give on the whole arrays?"
"""
import numpy as np


def error_count(y_hat, y):
    return sum(1 for p, t in zip(y_hat, y) if np.any(p != t))
