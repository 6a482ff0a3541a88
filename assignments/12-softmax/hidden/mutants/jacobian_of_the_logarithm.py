"""
exercise = "softmax_jacobian"
caught_by = ["test_jacobian_agrees", "test_jacobian_is_the_slope_of_softmax"]
lecture = "L1, Ableitung von Softmax"
[title]
de = "softmax_jacobian ist die Ableitung von ln s"
en = "softmax_jacobian is the derivative of ln s"
[hint]
de = "Nach Gleichung I fehlt noch ein Faktor. Welcher?"
en = "By equation I one factor is missing. Which?"
"""
import numpy as np


def softmax_jacobian(z):
    if np.ndim(z) != 2 or z.shape[1] != 1:
        raise ValueError("one column")
    s = softmax(z)
    return np.eye(len(s)) - s.T
