"""
exercise = "transpose"
caught_by = ["test_transpose_takes_matrices_only"]
lecture = "L1, Matrixtransposition"
[title]
de = "Ein flaches Array geht durch"
en = "A flat array passes"
[hint]
de = "Hat ein Array der Form (3,) Zeilen und Spalten?"
en = "Does an array of shape (3,) have rows and columns?"
"""
import numpy as np


def transpose(W):
    if np.ndim(W) == 1:
        return W.reshape(-1, 1)
    return np.array([[W[i, j] for i in range(W.shape[0])] for j in range(W.shape[1])])
