"""
exercise = "tanh"
caught_by = ["test_tanh_derivative", "test_tanh_derivative_is_the_slope"]
lecture = "L3, Aktivierungen"
[title]
de = "tanh hat die Ableitung von sigmoid"
en = "tanh has the derivative of sigmoid"
[hint]
de = "tanh (1 - tanh) ist bei 0 gleich 0. Ist tanh dort flach?"
en = "tanh (1 - tanh) is 0 at 0. Is tanh flat there?"
"""
import numpy as np


def tanh(z, derivative=False):
    t = np.tanh(z)
    return t * (1 - t) if derivative else t
