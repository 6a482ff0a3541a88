"""
exercise = "softmax_jacobian"
caught_by = ["test_jacobian_agrees"]
lecture = "L1, Ableitung von Softmax"
[title]
de = "Neben der Diagonalen stimmt das Vorzeichen nicht"
en = "The sign beside the diagonal is wrong"
[hint]
de = "Wächst ein anderes z_j, wird der Anteil s_i kleiner. Welches Vorzeichen hat die Ableitung?"
en = "When another z_j grows, the share s_i shrinks. Which sign does the derivative have?"
"""
import numpy as np


def softmax_jacobian(z):
    if np.ndim(z) != 2 or z.shape[1] != 1:
        raise ValueError("one column")
    s = softmax(z)
    J = s @ s.T
    np.fill_diagonal(J, s * (1 - s))
    return J
