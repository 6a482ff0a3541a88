"""
exercise = "matrix_product"
caught_by = [
    "test_matrix_product_of_the_lecture",
    "test_matrix_product_of_any_matrices",
]
lecture = "L1, Matrixmultiplikation"
[title]
de = "Zeilen von A mal Zeilen von B"
en = "Rows of A times rows of B"
[hint]
de = "Welcher Index von B läuft in der Summe mit?"
en = "Which index of B runs along in the sum?"
"""
import numpy as np


def matrix_product(A, B):
    if np.ndim(A) != 2 or np.ndim(B) != 2 or A.shape[1] != B.shape[0]:
        raise ValueError("shapes")
    product = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                product[i, j] += A[i, k] * B[j % B.shape[0], k % B.shape[1]]
    return product
