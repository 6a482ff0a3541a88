"""
exercise = "rowwise"
caught_by = ["test_rowwise_is_vectorised"]
lecture = "L3, Vorblick: Tensor Operationen"
[title]
de = "rowwise geht mit einer Schleife durch die Zeilen"
en = "rowwise goes through the rows in a loop"
[hint]
de = "W * X multipliziert alle Einträge auf einmal. Was fehlt dann noch?"
en = "W * X multiplies all entries at once. What is left to do then?"
"""
import numpy as np


def rowwise(W, X, activation):
    if W.shape != X.shape:
        raise ValueError('shapes')
    return np.array([activation(w @ x) for w, x in zip(W, X)])
