"""
exercise = "relu_backward"
caught_by = ["test_relu_backward_of_the_lecture", "test_relu_backward_agrees_on_random_arrays"]
lecture = "L2, Die Ableitungen, rückwärts durch ReLU"
[title]
de = "relu_backward gibt nur die Maske zurück"
en = "relu_backward returns the mask alone"
[hint]
de = "[Z > 0] ist die Ableitung von ReLU. Was sagt die Kettenregel, womit sie malgenommen wird?"
en = "[Z > 0] is the derivative of ReLU. By what does the chain rule say it is multiplied?"
"""
import numpy as np


def relu_backward(dA, Z):
    if np.shape(dA) != np.shape(Z):
        raise ValueError("different shapes")
    return np.where(Z > 0, 1.0, 0.0)
