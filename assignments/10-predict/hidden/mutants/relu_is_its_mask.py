"""
exercise = "relu"
caught_by = ["test_relu_values"]
lecture = "L1, Aktivierungsfunktionen anlegen"
[title]
de = "relu gibt 0 und 1 statt z"
en = "relu gives 0 and 1 in place of z"
[hint]
de = "Positive Zahlen bleiben, was sie sind."
en = "Positive numbers stay what they are."
"""
import numpy as np


def relu(z, derivative=False):
    return np.where(z > 0, 1.0, 0.0)



NeuralNetwork.__init__.__defaults__ = (relu, sigmoid)
