"""
exercise = "matrix_product"
caught_by = [
    "test_matrix_product_of_the_lecture",
    "test_matrix_product_of_any_matrices",
    "test_matrix_product_refuses_what_does_not_fit",
]
lecture = "L1, Matrixmultiplikation"
[title]
de = "Eintrag mal Eintrag statt Zeile mal Spalte"
en = "Entry times entry instead of row times column"
[hint]
de = "Wie viele Einträge hat das Ergebnis von 3×2 mal 2×1?"
en = "How many entries has the result of 3×2 times 2×1?"
"""
import numpy as np


def matrix_product(A, B):
    if np.ndim(A) != 2 or np.ndim(B) != 2 or A.shape[1] != B.shape[0]:
        raise ValueError("shapes")
    return A * np.resize(B, A.shape)
