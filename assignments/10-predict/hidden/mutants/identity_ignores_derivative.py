"""
exercise = "identity"
caught_by = ["test_identity_derivative"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "identity beachtet derivative nicht"
en = "identity takes no notice of derivative"
[hint]
de = "Welche Steigung hat die Gerade z, an jeder Stelle?"
en = "Which slope has the line z, everywhere?"
"""
import numpy as np


def identity(z, derivative=False):
    return z
