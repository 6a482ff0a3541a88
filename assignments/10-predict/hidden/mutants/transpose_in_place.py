"""
exercise = "transpose"
caught_by = ["test_transpose_takes_matrices_only"]
lecture = "L1, Matrixtransposition"
[title]
de = "W selbst wird verändert"
en = "W itself is changed"
[hint]
de = "Legst du eine neue Matrix an, oder schreibst du in W?"
en = "Do you make a new matrix, or do you write into W?"
"""
import numpy as np


def transpose(W):
    if np.ndim(W) != 2:
        raise ValueError("W")
    flipped = np.array([[W[i, j] for i in range(W.shape[0])] for j in range(W.shape[1])])
    if W.shape[0] == W.shape[1]:
        W[:] = flipped
    return flipped
