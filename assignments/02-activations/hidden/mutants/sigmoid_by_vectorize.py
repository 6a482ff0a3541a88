"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_is_vectorised"]
lecture = "L1, Aktivierungsfunktionen"
[title]
de = "sigmoid rechnet mit np.vectorize"
en = "sigmoid uses np.vectorize"
[hint]
de = "np.vectorize ist eine Schleife mit anderem Namen. Was macht np.exp mit einem ganzen Array?"
en = "np.vectorize is a loop by another name. What does np.exp do with a whole array?"
"""
import numpy as np


def sigmoid(z):
    def one(x):
        e = np.exp(-abs(x))
        return (1.0 if x >= 0 else e) / (1.0 + e)

    return np.vectorize(one, otypes=[float])(z)
