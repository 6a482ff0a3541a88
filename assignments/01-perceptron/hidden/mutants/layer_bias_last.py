"""
exercise = "layer"
caught_by = ["test_layer_agrees_on_random_inputs", "test_layer_of_the_lecture"]
lecture = "L3, One Layer Perceptron als Matrix multiplikation"
[title]
de = "layer hängt die 1 hinten an"
en = "layer appends the 1 at the end"
[hint]
de = "Der Bias steht in Spalte 0. An welche Stelle von x gehört dann die 1?"
en = "The bias is in column 0. At which place in x does the 1 belong then?"
"""
import numpy as np


def layer(W, x, activation):
    return activation(W @ np.concatenate([x, [1.0]]))
