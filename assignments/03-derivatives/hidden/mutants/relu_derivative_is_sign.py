"""
exercise = "relu"
caught_by = ["test_relu_derivative"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "Links der 0 ist die Ableitung von relu -1"
en = "To the left of 0 the derivative of relu is -1"
[hint]
de = "Wie steil ist ReLU dort, wo sie immer 0 ist?"
en = "How steep is ReLU where it is always 0?"
"""
import numpy as np


def relu(z, derivative=False):
    return np.sign(z) if derivative else np.maximum(z, 0.0)
