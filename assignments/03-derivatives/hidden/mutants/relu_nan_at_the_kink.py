"""
exercise = "relu"
caught_by = ["test_relu_derivative_at_the_kink"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "relu teilt für die Ableitung durch z"
en = "relu divides by z for the derivative"
[hint]
de = "max(0, z) / z ist bei z = 0 nicht definiert. Welcher Vergleich ergibt 1 oder 0?"
en = "max(0, z) / z is not defined at z = 0. Which comparison gives 1 or 0?"
"""
import numpy as np


def relu(z, derivative=False):
    a = np.maximum(z, 0.0)
    with np.errstate(all='ignore'):
        return a / np.asarray(z) if derivative else a
