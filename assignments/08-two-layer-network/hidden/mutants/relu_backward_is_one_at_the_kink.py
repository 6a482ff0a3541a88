"""
exercise = "relu_backward"
caught_by = ["test_relu_backward_at_the_kink"]
lecture = "L2, Die Ableitungen, rückwärts durch ReLU"
[title]
de = "relu_backward gibt bei Z = 0 die Zahl 1"
en = "relu_backward gives the number 1 at Z = 0"
[hint]
de = "Auch bei Z = 0 wird die Ableitung mit dA malgenommen."
en = "At Z = 0 too the derivative is multiplied by dA."
"""
import numpy as np


def relu_backward(dA, Z):
    if np.shape(dA) != np.shape(Z):
        raise ValueError("different shapes")
    return np.where(Z == 0, 1.0, dA * (Z > 0))
