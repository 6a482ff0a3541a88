"""
exercise = "layer"
caught_by = ["test_layer_agrees_on_random_inputs", "test_layer_of_the_lecture"]
lecture = "L3, One Layer Perceptron als Matrix multiplikation"
[title]
de = "layer multipliziert nur Eintrag für Eintrag"
en = "layer only multiplies entry by entry"
[hint]
de = "W * x addiert nichts. Welches Zeichen ist in numpy das Matrixprodukt?"
en = "W * x adds nothing. Which sign is the matrix product in numpy?"
"""
import numpy as np


def layer(W, x, activation):
    return activation(W * np.concatenate([[1.0], x]))
