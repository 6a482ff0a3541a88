"""
exercise = "matrix_product"
caught_by = ["test_matrix_product_refuses_what_does_not_fit"]
lecture = "L1, Matrixmultiplikation"
[title]
de = "Was nicht passt, wird abgeschnitten"
en = "What does not fit is cut off"
[hint]
de = "Was soll bei 2×3 mal 2×3 geschehen?"
en = "What should happen for 2×3 times 2×3?"
"""
import numpy as np


def matrix_product(A, B):
    B = B.reshape(len(B), -1)
    product = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(min(A.shape[1], B.shape[0])):
                product[i, j] += A[i, k] * B[k, j]
    return product
