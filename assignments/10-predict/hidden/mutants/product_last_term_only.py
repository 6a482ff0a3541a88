"""
exercise = "matrix_product"
caught_by = [
    "test_matrix_product_of_the_lecture",
    "test_matrix_product_of_any_matrices",
    "test_matrix_product_refuses_what_does_not_fit",
]
lecture = "L1, Matrixmultiplikation"
[title]
de = "Die Summe wird überschrieben: nur der letzte Summand bleibt"
en = "The sum is overwritten: only the last term stays"
[hint]
de = "Steht in der innersten Schleife = oder +=?"
en = "Does the innermost loop say = or +=?"
"""
import numpy as np


def matrix_product(A, B):
    if np.ndim(A) != 2 or np.ndim(B) != 2 or A.shape[1] != B.shape[0]:
        raise ValueError("shapes")
    product = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                product[i, j] = A[i, k] * B[k, j]
    return product
