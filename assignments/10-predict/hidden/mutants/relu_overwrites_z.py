"""
exercise = "relu"
caught_by = ["test_relu_values"]
lecture = "L1, Aktivierungsfunktionen anlegen"
[title]
de = "relu überschreibt sein Argument"
en = "relu overwrites its argument"
[hint]
de = "z gehört dem Aufrufer: Die gewichteten Summen sollen stehen bleiben. Welche numpy-Funktion gibt ein neues Array zurück?"
en = "z belongs to the caller: the weighted sums should stay. Which numpy function returns a new array?"
"""
import numpy as np


def relu(z, derivative=False):
    if derivative:
        return np.where(z > 0, 1.0, 0.0)
    z = np.asarray(z, dtype=float)
    z[z < 0] = 0.0
    return z



NeuralNetwork.__init__.__defaults__ = (relu, sigmoid)
