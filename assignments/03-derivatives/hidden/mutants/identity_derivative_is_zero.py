"""
exercise = "identity"
caught_by = ["test_identity_derivative"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "Die Ableitung von identity ist 0"
en = "The derivative of identity is 0"
[hint]
de = "Wie steil ist die Gerade y = z?"
en = "How steep is the line y = z?"
"""
import numpy as np


def identity(z, derivative=False):
    return np.zeros(np.shape(z)) if derivative else z
