"""
exercise = "transpose"
caught_by = [
    "test_transpose_of_the_lecture",
    "test_transpose_of_any_matrix",
]
lecture = "L1, Matrixtransposition"
[title]
de = "Nur für quadratische Matrizen"
en = "For square matrices only"
[hint]
de = "Welche Form hat das Ergebnis bei einer 2×3-Matrix?"
en = "Which shape has the result for a 2×3 matrix?"
"""
import numpy as np


def transpose(W):
    if np.ndim(W) != 2:
        raise ValueError("W")
    flipped = np.zeros(W.shape)
    for i in range(W.shape[0]):
        for j in range(W.shape[1]):
            flipped[j, i] = W[i, j]
    return flipped
