"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_is_stable"]
lecture = "L1, Aktivierungsfunktionen anlegen"
[title]
de = "sigmoid läuft für große negative z über"
en = "sigmoid overflows for large negative z"
[hint]
de = "Welche Exponentialfunktion wird groß, und für welches Vorzeichen von z?"
en = "Which exponential grows large, and for which sign of z?"
"""
import numpy as np


def sigmoid(z, derivative=False):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s) if derivative else s
