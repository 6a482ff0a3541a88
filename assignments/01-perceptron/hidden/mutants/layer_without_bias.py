"""
exercise = "layer"
caught_by = ["test_layer_agrees_on_random_inputs", "test_layer_of_the_lecture"]
lecture = "L3, One Layer Perceptron als Matrix multiplikation"
[title]
de = "layer vergisst den Bias"
en = "layer forgets the bias"
[hint]
de = "Was wird aus Spalte 0 von W?"
en = "What becomes of column 0 of W?"
"""
import numpy as np


def layer(W, x, activation):
    if np.ndim(x) != 1:
        raise ValueError('shapes')
    return activation(W[:, 1:] @ x)
