"""
exercise = "tanh"
caught_by = ["test_tanh_derivative", "test_tanh_derivative_is_the_slope"]
lecture = "L3, Aktivierungen"
[title]
de = "tanh rechnet 1 - tanh statt 1 - tanh^2"
en = "tanh computes 1 - tanh instead of 1 - tanh^2"
[hint]
de = "Die Ableitung ist bei z und -z gleich. Ist es deine auch?"
en = "The derivative is the same at z and -z. Is yours as well?"
"""
import numpy as np


def tanh(z, derivative=False):
    t = np.tanh(z)
    return 1 - t if derivative else t
