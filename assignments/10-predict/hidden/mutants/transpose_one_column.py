"""
exercise = "transpose"
caught_by = [
    "test_transpose_of_the_lecture",
    "test_transpose_of_any_matrix",
    "test_transpose_takes_matrices_only",
]
lecture = "L1, Matrixtransposition"
[title]
de = "Alle Einträge stehen in einer Spalte, wie in L1 einmal gedruckt"
en = "All entries stand in one column, as printed once in L1"
[hint]
de = "Aus 2 Zeilen und 3 Spalten werden wie viele Zeilen und Spalten?"
en = "2 rows and 3 columns become how many rows and columns?"
"""
import numpy as np


def transpose(W):
    if np.ndim(W) != 2:
        raise ValueError("W")
    return np.array([[w] for row in W for w in row])
