"""
exercise = "relu_backward"
caught_by = ["test_relu_backward_of_the_lecture", "test_relu_backward_agrees_on_random_arrays"]
lecture = "L2, Die Ableitungen, rückwärts durch ReLU"
[title]
de = "relu_backward multipliziert mit ReLU statt mit der Ableitung"
en = "relu_backward multiplies by ReLU, not by its derivative"
[hint]
de = "Wie steil ist ReLU rechts von 0? Kommt es darauf an, wie groß Z ist?"
en = "How steep is ReLU to the right of 0? Does it matter how large Z is?"
"""
import numpy as np


def relu_backward(dA, Z):
    if np.shape(dA) != np.shape(Z):
        raise ValueError("different shapes")
    return dA * np.maximum(Z, 0.0)
