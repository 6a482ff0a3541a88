"""
exercise = "identity"
caught_by = ["test_identity_derivative"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "Die Ableitung von identity ist eine einzelne 1"
en = "The derivative of identity is a single 1"
[hint]
de = "Die Ableitung soll für jeden Eintrag dastehen, in der Form von z."
en = "The derivative should be there for every entry, in the shape of z."
"""
import numpy as np


def identity(z, derivative=False):
    return 1.0 if derivative else z
