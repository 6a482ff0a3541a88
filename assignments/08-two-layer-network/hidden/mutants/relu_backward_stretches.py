"""
exercise = "relu_backward"
caught_by = ["test_relu_backward_refuses_different_shapes"]
lecture = "L2, Die Ableitungen, rückwärts durch ReLU"
[title]
de = "relu_backward nimmt verschiedene Formen an"
en = "relu_backward accepts different shapes"
[hint]
de = "Was macht numpy aus einer Matrix mal einer einzelnen Zeile? Vergleiche die Formen zuerst."
en = "What does numpy make of a matrix times a single row? Compare the shapes first."
"""
import numpy as np


def relu_backward(dA, Z):
    return dA * (Z > 0)
