"""
exercise = "tanh"
caught_by = ["test_tanh_is_stable"]
lecture = "L3, Aktivierungen"
[title]
de = "tanh läuft in der Ableitung über"
en = "tanh overflows in its derivative"
[hint]
de = "1 / cosh(z)^2 ist richtig, aber cosh wird riesig. Wie geht es mit tanh selbst?"
en = "1 / cosh(z)^2 is right, but cosh becomes huge. How can tanh itself do it?"
"""
import numpy as np


def tanh(z, derivative=False):
    return 1 / np.cosh(z) ** 2 if derivative else np.tanh(z)
