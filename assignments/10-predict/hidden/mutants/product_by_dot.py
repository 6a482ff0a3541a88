"""
exercise = "matrix_product"
caught_by = ["test_matrix_product_of_any_matrices"]
lecture = "L1, Matrixmultiplikation"
[title]
de = "dot von numpy rechnet"
en = "numpy's dot does the work"
[hint]
de = "Schreibe drei Schleifen: über die Zeilen von A, die Spalten von B und die Summe."
en = "Write three loops: over the rows of A, the columns of B and the sum."
"""
import numpy as np


def matrix_product(A, B):
    if np.ndim(A) != 2 or np.ndim(B) != 2 or A.shape[1] != B.shape[0]:
        raise ValueError("shapes")
    return np.dot(A, B)
