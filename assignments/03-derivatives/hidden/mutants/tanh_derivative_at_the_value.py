"""
exercise = "tanh"
caught_by = ["test_tanh_derivative", "test_tanh_derivative_is_the_slope"]
lecture = "L3, Aktivierungen"
[title]
de = "tanh rechnet 1 - z^2"
en = "tanh computes 1 - z^2"
[hint]
de = "Quadriert wird die Aktivierung tanh(z), nicht z."
en = "The activation tanh(z) is squared, not z."
"""
import numpy as np


def tanh(z, derivative=False):
    return 1 - np.asarray(z) ** 2 if derivative else np.tanh(z)
