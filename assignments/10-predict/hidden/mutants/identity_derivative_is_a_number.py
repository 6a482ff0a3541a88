"""
exercise = "identity"
caught_by = ["test_identity_derivative"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "Die Ableitung von identity ist eine einzelne 1"
en = "The derivative of identity is a single 1"
[hint]
de = "Für ein Array z soll ein Array derselben Form herauskommen, überall 1."
en = "For an array z an array of the same shape should come out, 1 everywhere."
"""
import numpy as np


def identity(z, derivative=False):
    return 1.0 if derivative else z
