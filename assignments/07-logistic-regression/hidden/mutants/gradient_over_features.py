"""
exercise = "gradient"
caught_by = ["test_gradient_agrees", "test_gradient_is_the_slope_of_the_cost", "test_gradient_is_vectorised", "test_gradient_refuses_other_shapes"]
lecture = "L0, Mit m Trainingsbeispielen"
[title]
de = "gradient teilt durch die Zahl der Merkmale"
en = "gradient divides by the number of features"
[hint]
de = "len(X) zählt Zeilen, also Merkmale. Wo steht die Zahl der Beispiele?"
en = "len(X) counts rows, which are features. Where is the number of examples?"
"""
import numpy as np


def gradient(X, Y, w, b):
    _check_shapes(X, Y, w)
    A = predict_proba(X, w, b)
    dZ = A - Y
    return X @ dZ.T / len(X), float(np.sum(dZ) / len(X))
