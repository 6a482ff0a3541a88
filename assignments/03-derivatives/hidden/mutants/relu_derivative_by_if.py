"""
exercise = "relu"
caught_by = ["test_relu_derivative", "test_relu_derivative_is_the_slope"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "relu entscheidet für das ganze Array auf einmal"
en = "relu decides for the whole array at once"
[hint]
de = "Ein Array hat Einträge beider Vorzeichen. Was ergibt deine Bedingung dann?"
en = "An array has entries of both signs. What does your condition give then?"
"""
import numpy as np


def relu(z, derivative=False):
    if derivative:
        return np.ones(np.shape(z)) if np.any(np.asarray(z) > 0) else np.zeros(np.shape(z))
    return np.maximum(z, 0.0)
