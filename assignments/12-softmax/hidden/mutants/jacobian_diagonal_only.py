"""
exercise = "softmax_jacobian"
caught_by = ["test_jacobian_agrees", "test_jacobian_is_the_slope_of_softmax"]
lecture = "L1, Ableitung von Softmax"
[title]
de = "softmax_jacobian hat nur die Diagonale"
en = "softmax_jacobian has the diagonal only"
[hint]
de = "Jeder Ausgang hängt von allen gewichteten Summen ab. Was geschieht mit s_i, wenn ein anderes z_j wächst?"
en = "Every output depends on all weighted sums. What happens to s_i when another z_j grows?"
"""
import numpy as np


def softmax_jacobian(z):
    if np.ndim(z) != 2 or z.shape[1] != 1:
        raise ValueError("one column")
    s = softmax(z)
    return np.diagflat(s * (1 - s))
