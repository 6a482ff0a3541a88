"""
exercise = "layer"
caught_by = ["test_layer_agrees_on_random_inputs"]
lecture = "L3, Breiter Output"
[title]
de = "layer vergisst die Aktivierung"
en = "layer forgets the activation"
[hint]
de = "L3 unterscheidet y und das bessere y mit Aktivierung. Welches ist gefragt?"
en = "L3 tells y from the better y with activation. Which one is asked for?"
"""
import numpy as np


def layer(W, x, activation):
    return W @ np.concatenate([[1.0], x])
