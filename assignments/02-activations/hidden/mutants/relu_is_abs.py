"""
exercise = "relu"
caught_by = ["test_relu_agrees_on_arrays", "test_relu_of_the_lecture", "test_relu_takes_numbers"]
lecture = "L1, Aktivierungsfunktionen"
[title]
de = "relu klappt negative Zahlen um, statt sie abzuschneiden"
en = "relu mirrors negative numbers instead of cutting them off"
[hint]
de = "Was ist das Maximum von 0 und -25?"
en = "What is the maximum of 0 and -25?"
"""
import numpy as np


def relu(z):
    return np.abs(z)
