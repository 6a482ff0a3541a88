"""
exercise = "softmax_jacobian"
caught_by = ["test_jacobian_refuses_anything_but_a_column"]
lecture = "L1, Ableitung von Softmax"
[title]
de = "softmax_jacobian nimmt jede Form an"
en = "softmax_jacobian accepts any shape"
[hint]
de = "Eine Jacobi-Matrix gehört zu einem einzigen Beispiel. Was tust du bei mehreren Spalten?"
en = "A Jacobian belongs to one example. What do you do with several columns?"
"""
import numpy as np


def softmax_jacobian(z):
    s = softmax(np.reshape(z, (-1, 1)))
    return np.diagflat(s) - s @ s.T
