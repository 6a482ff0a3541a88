"""
exercise = "relu"
caught_by = ["test_relu_leaves_its_argument_alone", "test_relu_takes_numbers"]
lecture = "L1, Aktivierungsfunktionen"
[title]
de = "relu überschreibt sein Argument"
en = "relu overwrites its argument"
[hint]
de = "z gehört dem Aufrufer. Welche numpy-Funktion gibt ein neues Array zurück, statt in z zu schreiben?"
en = "z belongs to the caller. Which numpy function returns a new array instead of writing into z?"
"""
import numpy as np


def relu(z):
    z[z < 0] = 0.0
    return z
