"""
exercise = "relu_backward"
caught_by = ["test_relu_backward_of_the_lecture", "test_relu_backward_agrees_on_random_arrays"]
lecture = "L2, Die Ableitungen, rückwärts durch ReLU"
[title]
de = "relu_backward fragt nach dem Vorzeichen von dA"
en = "relu_backward asks for the sign of dA"
[hint]
de = "Ob das Neuron gefeuert hat, steht in Z. Darf dA auch negativ durchkommen?"
en = "Whether the neuron fired is written in Z. May a negative dA pass as well?"
"""
import numpy as np


def relu_backward(dA, Z):
    if np.shape(dA) != np.shape(Z):
        raise ValueError("different shapes")
    return np.maximum(dA, 0.0)
