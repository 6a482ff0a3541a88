"""
exercise = "identity"
caught_by = ["test_identity_agrees_on_arrays", "test_identity_takes_numbers"]
lecture = "L1, Aktivierungsfunktionen"
[title]
de = "identity gibt überall 1"
en = "identity gives 1 everywhere"
[hint]
de = "Das ist die Ableitung der Identität. Die Funktion selbst gibt z zurück."
en = "That is the derivative of the identity. The function itself returns z."
"""
import numpy as np


def identity(z):
    return np.ones_like(z, dtype=float)
