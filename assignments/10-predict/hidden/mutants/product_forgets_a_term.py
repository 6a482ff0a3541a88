"""
exercise = "matrix_product"
caught_by = [
    "test_matrix_product_of_the_lecture",
    "test_matrix_product_of_any_matrices",
    "test_matrix_product_refuses_what_does_not_fit",
]
lecture = "L1, Matrixmultiplikation"
[title]
de = "Der letzte Summand fehlt"
en = "The last term is missing"
[hint]
de = "Bis wohin zählt range?"
en = "How far does range count?"
"""
import numpy as np


def matrix_product(A, B):
    if np.ndim(A) != 2 or np.ndim(B) != 2 or A.shape[1] != B.shape[0]:
        raise ValueError("shapes")
    product = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1] - 1):
                product[i, j] += A[i, k] * B[k, j]
    return product
