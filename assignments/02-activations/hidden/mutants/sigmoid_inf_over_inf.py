"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_is_stable"]
lecture = "L1, Aktivierungsfunktionen"
[title]
de = "sigmoid wird für große positive z zu nan"
en = "sigmoid becomes nan for large positive z"
[hint]
de = "Zähler und Nenner werden beide unendlich. Für welches Vorzeichen von z ist welche Form des Bruchs die richtige?"
en = "Numerator and denominator both become infinite. Which form of the fraction suits which sign of z?"
"""
import numpy as np


def sigmoid(z):
    return np.exp(z) / (1.0 + np.exp(z))
