"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_is_stable"]
lecture = "L1, Aktivierungsfunktionen anlegen"
[title]
de = "sigmoid läuft für große negative z über"
en = "sigmoid overflows for large negative z"
[hint]
de = "Welche deiner Exponentialfunktionen wird groß, und für welches Vorzeichen von z?"
en = "Which of your exponentials grows large, and for which sign of z?"
"""
import numpy as np


def sigmoid(z, derivative=False):
    if derivative:
        return sigmoid(z) * (1.0 - sigmoid(z))
    return 1.0 / (1.0 + np.exp(-z))
