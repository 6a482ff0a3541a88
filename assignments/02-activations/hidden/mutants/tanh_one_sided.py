"""
exercise = "tanh"
caught_by = ["test_tanh_is_stable"]
lecture = "L3, Aktivierungen"
[title]
de = "tanh ist nur für positive z stabil"
en = "tanh is stable for positive z only"
[hint]
de = "Für z = 1000 geht es gut. Wie groß wird dein Exponent für z = -1000?"
en = "At z = 1000 all is well. How large is your exponent at z = -1000?"
"""
import numpy as np


def tanh(z):
    e = np.exp(-2.0 * z)
    return (1.0 - e) / (1.0 + e)
