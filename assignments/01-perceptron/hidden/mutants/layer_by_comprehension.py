"""
exercise = "layer"
caught_by = ["test_layer_is_vectorised"]
lecture = "L3, One Layer Perceptron als Matrix multiplikation"
[title]
de = "layer ruft perceptron für jede Zeile auf"
en = "layer calls perceptron for each row"
[hint]
de = "Richtig, aber Zeile für Zeile. Welche eine Operation macht alle Skalarprodukte zugleich?"
en = "Right, but row by row. Which one operation does all scalar products at the same time?"
"""
import numpy as np


def layer(W, x, activation):
    if np.ndim(x) != 1:
        raise ValueError('shapes')
    return np.array([perceptron(x, w, activation) for w in W])
