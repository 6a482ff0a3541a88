"""
exercise = "from_vector"
caught_by = ["test_from_vector_wants_the_right_length"]
lecture = "L2, Der Gradient"
[title]
de = "from_vector übersieht überzählige Einträge"
en = "from_vector overlooks surplus entries"
[hint]
de = "Zähle die Parameter, bevor du schneidest."
en = "Count the parameters before you cut."
"""
import numpy as np


def from_vector(theta, n_x, n_h, n_y):
    cuts = np.cumsum([n_h * n_x, n_h, n_y * n_h, n_y])
    W1, b1, W2, b2, _ = np.split(theta, cuts)
    return {
        "W1": W1.reshape(n_h, n_x),
        "b1": b1.reshape(n_h, 1),
        "W2": W2.reshape(n_y, n_h),
        "b2": b2.reshape(n_y, 1),
    }
