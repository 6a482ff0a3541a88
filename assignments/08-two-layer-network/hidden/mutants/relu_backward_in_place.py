"""
exercise = "relu_backward"
caught_by = ["test_relu_backward_leaves_its_arguments_alone"]
lecture = "L2, Die Ableitungen, rückwärts durch ReLU"
[title]
de = "relu_backward überschreibt dA"
en = "relu_backward overwrites dA"
[hint]
de = "dA gehört dem Aufrufer. Welche Schreibweise legt ein neues Array an?"
en = "dA belongs to the caller. Which way of writing makes a new array?"
"""
import numpy as np


def relu_backward(dA, Z):
    if np.shape(dA) != np.shape(Z):
        raise ValueError("different shapes")
    dA[Z <= 0] = 0.0
    return dA
