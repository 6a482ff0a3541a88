"""
exercise = "identity"
caught_by = ["test_identity_values"]
lecture = "L1, Aktivierungsfunktionen anlegen"
[title]
de = "identity gibt überall 1"
en = "identity gives 1 everywhere"
[hint]
de = "Was soll identity(36) sein, und was identity(36, derivative=True)?"
en = "What should identity(36) be, and what identity(36, derivative=True)?"
"""
import numpy as np


def identity(z, derivative=False):
    return np.ones(np.shape(z))
