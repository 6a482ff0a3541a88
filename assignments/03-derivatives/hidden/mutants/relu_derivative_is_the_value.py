"""
exercise = "relu"
caught_by = ["test_relu_derivative", "test_relu_derivative_is_the_slope"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "relu beachtet derivative nicht"
en = "relu ignores derivative"
[hint]
de = "Was gibt deine Funktion bei derivative=True zurück, die Aktivierung oder ihre Steigung?"
en = "What does your function return for derivative=True, the activation or its slope?"
"""
import numpy as np


def relu(z, derivative=False):
    return np.maximum(z, 0.0)
