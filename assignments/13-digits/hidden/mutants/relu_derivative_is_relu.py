"""
exercise = "relu"
caught_by = ["test_relu_derivative", "test_train_on_the_squared_error"]
lecture = "L1, Ableitungen der Aktivierungsfunktionen"
[title]
de = "Die Ableitung von relu ist relu selbst"
en = "The derivative of relu is relu itself"
[hint]
de = "Rechts von 0 ist relu die Gerade z. Welche Steigung hat sie?"
en = "To the right of 0 relu is the line z. Which slope has it?"
"""
import numpy as np


def relu(z, derivative=False):
    return np.maximum(z, 0.0)
