"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_is_stable"]
lecture = "L0, Ableitung der logistischen Funktion, Gleichung 6"
[title]
de = "Die Ableitung von sigmoid wird zu inf / inf"
en = "The derivative of sigmoid becomes inf / inf"
[hint]
de = "exp(z) / (exp(z) + 1)^2 läuft für große z oben und unten über. Nimm sigma (1 - sigma)."
en = "exp(z) / (exp(z) + 1)^2 overflows above and below for large z. Take sigma (1 - sigma)."
"""
import numpy as np


_sigmoid = sigmoid


def sigmoid(z, derivative=False):
    return np.exp(z) / (np.exp(z) + 1) ** 2 if derivative else _sigmoid(z)
