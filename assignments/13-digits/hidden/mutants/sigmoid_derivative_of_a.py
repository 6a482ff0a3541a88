"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_derivative", "test_train_on_the_cross_entropy"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "Die Ableitung von sigmoid rechnet z (1 - z)"
en = "The derivative of sigmoid computes z (1 - z)"
[hint]
de = "a (1 - a) stimmt mit a = sigmoid(z). Übergeben wird aber z, die gewichtete Summe."
en = "a (1 - a) is right with a = sigmoid(z). But what is handed over is z, the weighted sum."
"""
import numpy as np


_sigmoid_before = sigmoid


def sigmoid(z, derivative=False):
    if derivative:
        return z * (1.0 - z)
    return _sigmoid_before(z)
