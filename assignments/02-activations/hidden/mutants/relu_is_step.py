"""
exercise = "relu"
caught_by = ["test_relu_agrees_on_arrays", "test_relu_of_the_lecture", "test_relu_takes_numbers"]
lecture = "L1, Aktivierungsfunktionen"
[title]
de = "relu gibt für positive z immer 1"
en = "relu gives 1 for every positive z"
[hint]
de = "Das ist die Ableitung von ReLU. Was soll aus 36 werden?"
en = "That is the derivative of ReLU. What should become of 36?"
"""
import numpy as np


def relu(z):
    return np.where(z > 0, 1.0, 0.0)
