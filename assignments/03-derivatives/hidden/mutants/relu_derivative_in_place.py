"""
exercise = "relu"
caught_by = ["test_relu_derivative_is_the_slope"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "relu überschreibt z mit der Ableitung"
en = "relu overwrites z with the derivative"
[hint]
de = "z gehört dem Aufrufer: gib ein neues Array zurück."
en = "z belongs to the caller: return a new array."
"""
import numpy as np


def relu(z, derivative=False):
    if not derivative:
        return np.maximum(z, 0.0)
    if np.ndim(z) == 0:
        return float(z > 0)
    z[z <= 0] = 0.0
    z[z > 0] = 1.0
    return z
